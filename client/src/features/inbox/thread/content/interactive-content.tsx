import { CornerDownRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../../gql/fragment-masking';
import { graphql } from '../../../../gql/gql';
import { FormattedText } from '../formatted-text';

export const INTERACTIVE_CONTENT = graphql(`
  fragment InteractiveContent on Interactive {
    kind
    header
    body
    footer
    options {
      id
      title
      description
    }
    chosen {
      id
      title
      description
    }
  }
`);

export function InteractiveContent({
  interactive,
}: {
  interactive: FragmentType<typeof INTERACTIVE_CONTENT>;
}) {
  const { t } = useTranslation();
  const it = readFragment(INTERACTIVE_CONTENT, interactive);
  return (
    <div className="min-w-52">
      {it.chosen && (
        <div className="flex items-start gap-2">
          <CornerDownRight
            className="mt-0.5 size-4 shrink-0 text-accent-ink rtl:-scale-x-100"
            aria-hidden="true"
          />
          <div dir="auto">
            <span className="sr-only">{t('thread.chose')} </span>
            <p className="font-medium">{it.chosen.title}</p>
            {it.chosen.description && (
              <p className="text-[13px] text-ink-soft">{it.chosen.description}</p>
            )}
          </div>
        </div>
      )}
      {it.header && (
        <p dir="auto" className="font-semibold">
          {it.header}
        </p>
      )}
      {it.body && <FormattedText text={it.body} />}
      {it.footer && (
        <p dir="auto" className="mt-0.5 text-[13px] text-ink-faint">
          {it.footer}
        </p>
      )}
      {it.options.length > 0 && (
        <ul className="mt-2 space-y-1" aria-label={t('thread.offered')}>
          {it.options.map(({ id, title, description }) => (
            <li
              key={id}
              className="rounded-lg bg-bubble-quote px-3 py-1.5 text-center text-[13px] font-medium text-accent-ink"
              dir="auto"
            >
              {title}
              {description && (
                <span className="block font-normal text-ink-soft">{description}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {!it.body && !it.chosen && it.options.length === 0 && (
        <p className="text-ink-soft">
          {t('summary.interactive')} <code className="text-xs">{it.kind}</code>
        </p>
      )}
    </div>
  );
}
