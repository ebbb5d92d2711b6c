import { Skeleton, SkeletonLine } from '../../../ui/skeleton';

export function ListSkeleton() {
  return (
    <Skeleton>
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} className="flex h-[74px] items-center gap-3 px-4">
          <SkeletonLine className="size-10 shrink-0 rounded-full" />
          <div className="flex-1 space-y-2">
            <SkeletonLine className="h-3.5 w-2/5" />
            <SkeletonLine className="h-3 w-4/5" />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}
