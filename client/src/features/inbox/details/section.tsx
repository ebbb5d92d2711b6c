import { useId, type ReactNode } from 'react';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="px-5 py-4">
      <h2 id={id} className="mb-2.5 text-xs font-semibold text-ink-faint">
        {title}
      </h2>
      {children}
    </section>
  );
}
