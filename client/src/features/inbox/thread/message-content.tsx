import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { FormattedText } from './formatted-text';
import { ContactCards } from './content/contact-cards';
import { InteractiveContent } from './content/interactive-content';
import { LocationContent } from './content/location-content';
import { MediaContent } from './content/media-content';
import { OrderContent } from './content/order-content';
import { ReferralCard } from './content/referral-card';
import { TemplateBubble } from './content/template-bubble';
import { UnsupportedContent } from './content/unsupported-content';

export const MESSAGE_CONTENT = graphql(`
  fragment MessageContent on Message {
    id
    type
    text
    revokedAt
    isVoice
    rawType
    raw
    media {
      id
      ...MediaContent
    }
    location {
      ...LocationContent
    }
    contacts {
      ...ContactCards
    }
    interactive {
      ...InteractiveContent
    }
    order {
      ...OrderContent
    }
    referral {
      ...ReferralCard
    }
    template {
      ...TemplateBubble
    }
  }
`);

/** What is inside a bubble, for every kind of message; an unknown kind is shown as it came. */
export function MessageContent({ message }: { message: FragmentType<typeof MESSAGE_CONTENT> }) {
  const { t } = useTranslation();
  const it = readFragment(MESSAGE_CONTENT, message);
  if (it.revokedAt) return <p className="text-ink-faint italic">{t('summary.deleted')}</p>;

  const parts = (
    <>
      {it.referral && <ReferralCard referral={it.referral} />}
      {it.media && <MediaContent media={it.media} isVoice={it.isVoice} />}
      {it.location && <LocationContent location={it.location} />}
      {it.contacts && it.contacts.length > 0 && <ContactCards contacts={it.contacts} />}
      {it.interactive && <InteractiveContent interactive={it.interactive} />}
      {it.order && <OrderContent order={it.order} />}
      {it.template && <TemplateBubble template={it.template} />}
    </>
  );
  const isKnown =
    it.media ||
    it.location ||
    it.contacts?.length ||
    it.interactive ||
    it.order ||
    it.template ||
    it.referral ||
    it.text;
  if (it.type === 'UNSUPPORTED' || !isKnown) {
    return <UnsupportedContent rawType={it.rawType} raw={it.raw} text={it.text} />;
  }
  if (it.type === 'SYSTEM') {
    return (
      <p dir="auto" className="text-[13px] text-ink-soft italic">
        {it.text}
      </p>
    );
  }
  if (it.type === 'REACTION') return <p>{t('summary.reaction', { emoji: it.text ?? '' })}</p>;
  const textIsInside = it.template ?? it.interactive;
  return (
    <>
      {parts}
      {it.text && !textIsInside && <FormattedText text={it.text} />}
    </>
  );
}
