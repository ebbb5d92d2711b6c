import type { ReactNode } from 'react';

interface PageProps {
  title: string;
  text: string;
  documentTitle: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A page that is read from top to bottom, unlike the inbox. */
export function Page({ title, text, documentTitle, action, children }: PageProps) {
  return (
    <div className="h-full overflow-y-auto">
      <title>{documentTitle}</title>
      <div className="mx-auto max-w-7xl px-4 py-6 sm:px-8 sm:py-8">
        <header className="mb-6 flex flex-wrap items-start gap-4">
          <div className="min-w-0 flex-1">
            <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
            <p className="mt-1 max-w-prose text-sm text-ink-soft">{text}</p>
          </div>
          {action}
        </header>
        {children}
      </div>
    </div>
  );
}
