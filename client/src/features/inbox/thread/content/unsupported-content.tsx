import { useTranslation } from 'react-i18next';

interface UnsupportedContentProps {
  rawType: string | null;
  raw: string | null;
  text: string | null;
}

function indented(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}

/** Never dropped: what WhatsApp sent can be read as it came. */
export function UnsupportedContent({ rawType, raw, text }: UnsupportedContentProps) {
  const { t } = useTranslation();
  return (
    <div className="max-w-full">
      <p className="text-ink-soft">
        {t('summary.unsupported')} {rawType && <code className="text-xs">{rawType}</code>}
      </p>
      {text && <p dir="auto">{text}</p>}
      {raw && (
        <details className="mt-1 text-[13px]">
          <summary className="min-h-6 cursor-pointer text-accent-ink">
            {t('thread.showRaw')}
          </summary>
          <pre
            tabIndex={0}
            className="mt-1 max-h-64 max-w-full overflow-auto rounded-lg bg-bubble-quote p-2 text-xs"
            dir="ltr"
          >
            {indented(raw)}
          </pre>
        </details>
      )}
    </div>
  );
}
