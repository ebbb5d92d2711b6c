import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../lib/time/format-time';
import { Button } from '../../../ui/button';
import { returnToDraft } from '../composer/draft-store';
import {
  changeOutgoing,
  localPreview,
  removeOutgoing,
  type Outgoing,
} from '../composer/outbox-store';
import { MessageTicks } from '../message-ticks';
import { Bubble } from './bubble';
import { FormattedText } from './formatted-text';

interface OutgoingMessageProps {
  outgoing: Outgoing;
  startsGroup: boolean;
  endsGroup: boolean;
}

function discard({ clientMessageId, conversationId, text }: Outgoing) {
  removeOutgoing(clientMessageId);
  if (text) returnToDraft(conversationId, text);
}

/** A message that the server has not taken yet. */
export function OutgoingMessage({ outgoing, startsGroup, endsGroup }: OutgoingMessageProps) {
  const { t } = useTranslation();
  const { text, file, refusal, clientMessageId } = outgoing;
  const time = formatClock(outgoing.createdAt);
  const isRefused = refusal !== null && refusal.code !== 'STALE_THREAD';
  const status = isRefused ? 'FAILED' : 'QUEUED';
  const preview = file?.kind === 'IMAGE' ? localPreview(file.mediaId) : undefined;
  return (
    <Bubble
      id={null}
      isOut
      status={status}
      isCompact={!file}
      label={t('thread.messageLabel', {
        author: t('thread.you'),
        time,
        summary: text || (file?.fileName ?? ''),
      })}
      author={null}
      startsGroup={startsGroup}
      endsGroup={endsGroup}
      menu={null}
      footer={
        <>
          <time dateTime={outgoing.createdAt}>{time}</time>
          <MessageTicks status={status} isPlayed={false} />
        </>
      }
      below={
        isRefused && (
          <div
            role="alert"
            className="mt-1 max-w-sm rounded-xl bg-danger-soft px-3 py-2 text-[13px] text-danger-ink"
          >
            <p>{refusal.words || t('composer.notSent')}</p>
            <div className="mt-1.5 flex gap-2">
              <Button
                look="secondary"
                size="small"
                onClick={() => changeOutgoing(clientMessageId, { state: 'waiting', refusal: null })}
              >
                {t('common.retry')}
              </Button>
              <Button look="ghost" size="small" onClick={() => discard(outgoing)}>
                {t('composer.takeBack')}
              </Button>
            </div>
          </div>
        )
      }
    >
      {preview && (
        <img src={preview} alt={file?.fileName} className="mb-1 max-h-80 rounded-xl object-cover" />
      )}
      {file && !preview && <p className="font-medium">{file.fileName}</p>}
      {text && <FormattedText text={text} />}
    </Bubble>
  );
}
