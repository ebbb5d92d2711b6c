import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx';
import type { ServiceWindow } from '../service-window';

const radius = 22;
const length = 2 * Math.PI * radius;

/** Draws around a face how much of the 24 hours is left; the words are in the row's name. */
export function WindowRing({ window, children }: { window: ServiceWindow; children: ReactNode }) {
  const fraction = 'fraction' in window ? window.fraction : 0;
  return (
    <span className="relative grid size-12 shrink-0 place-items-center">
      <svg viewBox="0 0 48 48" aria-hidden="true" className="absolute inset-0 -rotate-90">
        <circle cx="24" cy="24" r={radius} fill="none" strokeWidth="2" className="stroke-line" />
        {fraction > 0 && (
          <circle
            cx="24"
            cy="24"
            r={radius}
            fill="none"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeDasharray={`${fraction * length} ${length}`}
            className={cx(window.kind === 'closing' ? 'stroke-warning' : 'stroke-accent')}
          />
        )}
      </svg>
      {children}
    </span>
  );
}
