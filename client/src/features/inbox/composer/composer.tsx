import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';
import { useNow } from '../../../lib/time/now';
import { serviceWindowAt } from '../service-window';
import { ComposerBox } from './composer-box';
import { ComposerClosed } from './composer-closed';
import { InterlockDialog } from './interlock-dialog';

export const COMPOSER = graphql(`
  fragment Composer on Conversation {
    id
    serviceWindowClosesAt
    viewerCanReply
    contact {
      id
      displayName
    }
    number {
      id
      name
      health
      pausedReason
    }
  }
`);

interface ComposerProps {
  conversation: FragmentType<typeof COMPOSER>;
  newestMessageId: string | null;
  replyToId: string | null;
  onReplyToChange: (messageId: string | null) => void;
  onTypingChange: (isTyping: boolean) => void;
}

/** Where an answer is written, or why none can be. */
export function Composer({ conversation, ...box }: ComposerProps) {
  const { t } = useTranslation();
  const it = readFragment(COMPOSER, conversation);
  const window = serviceWindowAt(it.serviceWindowClosesAt, useNow());
  const isOpen = window.kind === 'open' || window.kind === 'closing';

  if (!it.viewerCanReply) {
    return (
      <ComposerClosed
        conversationId={it.id}
        title={t('composer.mayNotReply')}
        text={t('composer.mayNotReplyText')}
      />
    );
  }
  if (it.number.health === 'INACTIVE') {
    return (
      <ComposerClosed
        conversationId={it.id}
        title={t('composer.numberInactive', { name: it.number.name })}
        text={t('composer.numberInactiveText')}
      />
    );
  }
  if (!isOpen) {
    return (
      <ComposerClosed
        conversationId={it.id}
        title={window.kind === 'never' ? t('window.neverLong') : t('window.closedTitle')}
        text={t('window.closedText', { name: it.contact.displayName })}
      />
    );
  }
  return (
    <>
      {it.number.health === 'PAUSED' && (
        <p
          role="status"
          className="border-t border-line bg-warning-soft px-4 py-1.5 text-[13px] text-warning-ink"
        >
          {t('composer.numberPaused', { name: it.number.name })} {it.number.pausedReason}
        </p>
      )}
      <ComposerBox conversationId={it.id} contactName={it.contact.displayName} {...box} />
      <InterlockDialog conversationId={it.id} contactName={it.contact.displayName} />
    </>
  );
}
