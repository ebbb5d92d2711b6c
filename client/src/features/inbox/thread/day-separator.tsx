import { formatDay } from '../../../lib/time/format-time';
import { useNow } from '../../../lib/time/now';

export function DaySeparator({ at }: { at: string }) {
  const now = useNow();
  return (
    <div className="flex justify-center pt-4 pb-1.5">
      <time
        dateTime={at}
        className="rounded-full bg-panel px-3 py-1 text-xs font-medium text-ink-soft shadow-sm first-letter:uppercase"
      >
        {formatDay(at, now)}
      </time>
    </div>
  );
}
