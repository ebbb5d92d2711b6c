import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { summaryOf } from '../message-summary';

export const QUOTED_MESSAGE = graphql(`
  fragment QuotedMessage on Message {
    id
    direction
    sentBy {
      id
      name
    }
    ...MessageSummary
  }
`);

interface QuotedMessageProps {
  message: FragmentType<typeof QUOTED_MESSAGE>;
  contactName: string;
  onJump?: (messageId: string) => void;
}

export function QuotedMessage({ message, contactName, onJump }: QuotedMessageProps) {
  const { t } = useTranslation();
  const it = readFragment(QUOTED_MESSAGE, message);
  const author =
    it.direction === 'INBOUND' ? contactName : (it.sentBy?.name ?? t('thread.automatic'));
  const content = (
    <>
      <bdi className="block text-[12.5px] font-semibold text-accent-ink">{author}</bdi>
      <span dir="auto" className="line-clamp-2 text-[13px] text-ink-soft">
        {summaryOf(it, t)}
      </span>
    </>
  );
  const look =
    'mb-1.5 block w-full rounded-lg border-s-3 border-accent bg-bubble-quote px-2.5 py-1.5 text-start';
  if (!onJump) return <div className={look}>{content}</div>;
  return (
    <button type="button" onClick={() => onJump(it.id)} className={`${look} cursor-pointer`}>
      {content}
    </button>
  );
}
