import { useMemo, useState } from 'react';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { useViewer } from '../../../lib/viewer/viewer-context';
import { Composer } from '../composer/composer';
import { useOutgoing } from '../composer/outbox-store';
import { useShowPresence } from '../presence/use-show-presence';
import { DropZone } from '../composer/drop-zone';
import { MessageLog } from './message-log';
import { outgoingEntry, storedEntry } from './thread-entries';
import { firstUnread } from './thread-items';
import { useMarkRead } from './use-mark-read';

export const THREAD = graphql(`
  fragment Thread on Conversation {
    id
    unreadCount
    viewerCanReply
    contact {
      id
      displayName
    }
    messages(last: 40, before: $before) {
      edges {
        cursor
        node {
          id
          ...ThreadMessage
        }
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
    ...Composer
  }
`);

interface ThreadProps {
  conversation: FragmentType<typeof THREAD>;
  loadOlder: (before: string) => Promise<unknown>;
}

/** The messages of a conversation and the place to answer. */
export function Thread({ conversation, loadOlder }: ThreadProps) {
  const viewerAgentId = useViewer().agent?.id ?? null;
  const thread = readFragment(THREAD, conversation);
  const { id, unreadCount, contact, messages } = thread;
  const outgoing = useOutgoing(id);
  const [isTyping, setIsTyping] = useState(false);
  const [replyToId, setReplyToId] = useState<string | null>(null);

  const stored = useMemo(() => messages.edges.flatMap(({ node }) => storedEntry(node)), [messages]);
  const entries = useMemo(() => {
    const taken = new Set(stored.map(({ key }) => key));
    const waiting = outgoing.filter((item) => !taken.has(item.clientMessageId));
    return [...stored, ...waiting.map((item) => outgoingEntry(item, viewerAgentId))];
  }, [stored, outgoing, viewerAgentId]);
  const [firstUnreadId] = useState(() => firstUnread(stored, unreadCount));
  const newestId = messages.edges.at(-1)?.node.id ?? null;

  useMarkRead(id, unreadCount);
  useShowPresence(id, isTyping);

  return (
    <DropZone conversationId={id}>
      <MessageLog
        conversationId={id}
        contactName={contact.displayName}
        canReply={thread.viewerCanReply}
        entries={entries}
        firstUnreadId={firstUnreadId}
        hasOlder={messages.pageInfo.hasPreviousPage}
        loadOlder={() => loadOlder(messages.pageInfo.startCursor ?? '')}
        onReply={setReplyToId}
      />
      <Composer
        conversation={thread}
        newestMessageId={newestId}
        replyToId={replyToId}
        onReplyToChange={setReplyToId}
        onTypingChange={setIsTyping}
      />
    </DropZone>
  );
}
