import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../../gql/fragment-masking';
import { graphql } from '../../../../gql/gql';
import { FormattedText } from '../formatted-text';

export const TEMPLATE_BUBBLE = graphql(`
  fragment TemplateBubble on TemplateContent {
    name
    language
    header
    body
    footer
    buttons
  }
`);

export function TemplateBubble({ template }: { template: FragmentType<typeof TEMPLATE_BUBBLE> }) {
  const { t } = useTranslation();
  const it = readFragment(TEMPLATE_BUBBLE, template);
  return (
    <div className="min-w-52">
      <p className="mb-1 text-[11.5px] text-ink-faint">
        {t('thread.template')} <bdi>{it.name}</bdi> · {it.language}
      </p>
      {it.header && (
        <p dir="auto" className="font-semibold">
          {it.header}
        </p>
      )}
      <FormattedText text={it.body} />
      {it.footer && (
        <p dir="auto" className="mt-0.5 text-[13px] text-ink-faint">
          {it.footer}
        </p>
      )}
      {it.buttons.length > 0 && (
        <ul className="mt-2 space-y-1" aria-label={t('thread.offered')}>
          {it.buttons.map((title) => (
            <li
              key={title}
              dir="auto"
              className="rounded-lg bg-bubble-quote px-3 py-1.5 text-center text-[13px] font-medium text-accent-ink"
            >
              {title}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
