import { Skeleton, SkeletonLine } from '../../../ui/skeleton';

const widths = ['w-52', 'w-72', 'w-40', 'w-64', 'w-56', 'w-80'];

export function ThreadSkeleton() {
  return (
    <Skeleton>
      <div className="flex h-15 items-center gap-3 border-b border-line bg-panel px-4">
        <SkeletonLine className="size-9 rounded-full" />
        <SkeletonLine className="h-4 w-40" />
      </div>
      <div className="space-y-3 p-6">
        {widths.map((width, index) => (
          <SkeletonLine
            key={width}
            className={`h-11 rounded-2xl ${width} ${index % 3 === 1 ? 'ms-auto' : ''}`}
          />
        ))}
      </div>
    </Skeleton>
  );
}
