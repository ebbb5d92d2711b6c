import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../../gql/fragment-masking';
import { graphql } from '../../../../gql/gql';

export const REFERRAL_CARD = graphql(`
  fragment ReferralCard on Referral {
    sourceType
    sourceUrl
    headline
    body
  }
`);

function webAddress(text: string | null): string | undefined {
  return text && /^https?:\/\//i.test(text) ? text : undefined;
}

export function ReferralCard({ referral }: { referral: FragmentType<typeof REFERRAL_CARD> }) {
  const { t } = useTranslation();
  const { sourceType, sourceUrl, headline, body } = readFragment(REFERRAL_CARD, referral);
  return (
    <a
      href={webAddress(sourceUrl)}
      target="_blank"
      rel="noreferrer noopener"
      className="mb-1.5 block w-72 max-w-full rounded-xl bg-bubble-quote p-2.5 text-[13px]"
    >
      <span className="flex items-center gap-1.5 text-xs text-ink-soft">
        <Megaphone className="size-3.5" aria-hidden="true" />
        {sourceType === 'post' ? t('thread.fromPost') : t('thread.fromAd')}
      </span>
      {headline && (
        <span dir="auto" className="mt-1 block font-semibold">
          {headline}
        </span>
      )}
      {body && (
        <span dir="auto" className="line-clamp-3 text-ink-soft">
          {body}
        </span>
      )}
    </a>
  );
}
