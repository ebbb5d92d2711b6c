import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { formatFull } from '../../../lib/time/format-time';
import { useNow } from '../../../lib/time/now';
import { serviceWindowAt } from '../service-window';
import { useWindowWords } from '../use-window-words';
import { Section } from './section';

export const CONVERSATION_FACTS = graphql(`
  fragment ConversationFacts on Conversation {
    id
    status
    priority
    serviceWindowClosesAt
    createdAt
    number {
      id
      name
      displayPhoneNumber
    }
    assignee {
      id
      name
    }
  }
`);

export function ConversationFacts({
  conversation,
}: {
  conversation: FragmentType<typeof CONVERSATION_FACTS>;
}) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const it = readFragment(CONVERSATION_FACTS, conversation);
  const window = serviceWindowAt(it.serviceWindowClosesAt, useNow());
  const facts = [
    {
      name: t('details.number'),
      value: (
        <>
          <bdi className="block truncate">{it.number.name}</bdi>
          <bdi className="block text-ink-faint">{it.number.displayPhoneNumber}</bdi>
        </>
      ),
    },
    { name: t('details.window'), value: words.short(window) },
    {
      name: t('details.assignee'),
      value: it.assignee ? <bdi>{it.assignee.name}</bdi> : t('actions.nobody'),
    },
    { name: t('details.status'), value: t(`conversationStatus.${it.status}`) },
    { name: t('details.priority'), value: t(`priority.${it.priority}`) },
    {
      name: t('details.since'),
      value: <time dateTime={it.createdAt}>{formatFull(it.createdAt)}</time>,
    },
  ];
  return (
    <Section title={t('details.conversation')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-[13px]">
        {facts.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="text-end">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
