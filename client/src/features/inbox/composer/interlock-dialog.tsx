import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { QuotedMessage } from '../thread/quoted-message';
import { returnToDraft } from './draft-store';
import { changeOutgoing, removeOutgoing, useOutgoing, type Outgoing } from './outbox-store';

const NEWEST_MESSAGES = graphql(`
  query NewestMessages($id: ID!) {
    conversation(id: $id) {
      id
      messages(last: 3) {
        edges {
          cursor
          node {
            id
            ...QuotedMessage
            ...ThreadMessage
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  }
`);

interface InterlockDialogProps {
  conversationId: string;
  contactName: string;
}

/** Somebody wrote while this was being written: shows what, before it is sent over it. */
export function InterlockDialog({ conversationId, contactName }: InterlockDialogProps) {
  const outgoing = useOutgoing(conversationId);
  const stale = outgoing.find(({ refusal }) => refusal?.code === 'STALE_THREAD');
  if (!stale) return null;
  return <StaleMessage key={stale.clientMessageId} stale={stale} contactName={contactName} />;
}

function StaleMessage({ stale, contactName }: { stale: Outgoing; contactName: string }) {
  const { t } = useTranslation();
  const { conversationId } = stale;
  const outgoing = useOutgoing(conversationId);
  const { data } = useQuery(NEWEST_MESSAGES, {
    variables: { id: conversationId },
    fetchPolicy: 'network-only',
  });
  const newest = data?.conversation?.messages.edges.slice(-3) ?? [];
  const sendAnyway = () =>
    changeOutgoing(stale.clientMessageId, {
      state: 'waiting',
      refusal: null,
      wasHeld: false,
      expectedLastMessageId: newest.at(-1)?.node.id ?? stale.expectedLastMessageId,
    });
  const takeBack = () => {
    const behind = outgoing.slice(outgoing.indexOf(stale)).filter(({ file }) => !file);
    behind.forEach(({ clientMessageId }) => removeOutgoing(clientMessageId));
    returnToDraft(conversationId, behind.map(({ text }) => text).join('\n'));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && takeBack()}
      title={t('interlock.title')}
      description={t('interlock.text')}
      footer={
        <>
          <Button look="secondary" onClick={takeBack}>
            {t('interlock.edit')}
          </Button>
          <Button onClick={sendAnyway}>{t('interlock.sendAnyway')}</Button>
        </>
      }
    >
      <h3 className="mb-1.5 text-xs font-semibold text-ink-faint">{t('interlock.newest')}</h3>
      {newest.map(({ node }) => (
        <QuotedMessage key={node.id} message={node} contactName={contactName} />
      ))}
      <h3 className="mt-4 mb-1.5 text-xs font-semibold text-ink-faint">{t('interlock.yours')}</h3>
      <p dir="auto" className="rounded-xl bg-bubble-out px-3 py-2 whitespace-pre-wrap">
        {stale.text || stale.file?.fileName}
      </p>
    </Dialog>
  );
}
