import { Skeleton, SkeletonLine } from '../../ui/skeleton';

export function LedgerSkeleton() {
  return (
    <Skeleton>
      <div className="divide-y divide-line rounded-xl border border-line bg-panel">
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className="flex gap-6 px-3 py-3.5">
            <SkeletonLine className="h-3.5 w-40" />
            <SkeletonLine className="h-3.5 w-24" />
            <SkeletonLine className="h-3.5 flex-1" />
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
