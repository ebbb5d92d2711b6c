import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { formatListTime } from '../../../lib/time/format-time';
import { useNow } from '../../../lib/time/now';
import { useInboxLocation } from '../inbox-location';
import { Section } from './section';

export const PAST_CONVERSATIONS = graphql(`
  fragment PastConversations on Contact {
    id
    conversations {
      id
      status
      lastMessageAt
      number {
        id
        name
      }
    }
  }
`);

interface PastConversationsProps {
  contact: FragmentType<typeof PAST_CONVERSATIONS>;
  conversationId: string;
}

export function PastConversations({ contact, conversationId }: PastConversationsProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { pathTo } = useInboxLocation();
  const others = readFragment(PAST_CONVERSATIONS, contact).conversations.filter(
    ({ id }) => id !== conversationId,
  );
  if (others.length === 0) return null;
  return (
    <Section title={t('details.past')}>
      <ul>
        {others.map(({ id, status, lastMessageAt, number }) => (
          <li key={id}>
            <Link
              to={pathTo(id, 'all')}
              className="-mx-2 flex min-h-9 items-center justify-between gap-3 rounded-lg px-2 text-[13px] hover:bg-hover"
            >
              <bdi className="truncate">{number.name}</bdi>
              <span className="shrink-0 text-xs text-ink-faint">
                {`${t(`conversationStatus.${status}`)} · ${formatListTime(lastMessageAt, now)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
