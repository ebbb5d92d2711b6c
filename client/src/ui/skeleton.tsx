import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';

/** Appears after 150 ms, so that what loads at once does not flash. */
export function Skeleton({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('common.loading')} className="appear-late">
      {children}
    </div>
  );
}

export function SkeletonLine({ className = 'h-4 w-full' }: { className?: string }) {
  return <div className={`animate-pulse rounded-md bg-sunken ${className}`} />;
}
