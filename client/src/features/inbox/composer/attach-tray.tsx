import { FileText, Music, RotateCw, Video, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../ui/format-bytes';
import {
  changeAttachment,
  removeAttachment,
  retryUpload,
  useAttachments,
  type Attachment,
} from './attachments-store';

function Thumbnail({ attachment }: { attachment: Attachment }) {
  const { kind, previewUrl } = attachment;
  if (previewUrl && (kind === 'IMAGE' || kind === 'STICKER')) {
    return <img src={previewUrl} alt="" className="size-14 shrink-0 rounded-lg object-cover" />;
  }
  const Icon = kind === 'VIDEO' ? Video : kind === 'AUDIO' ? Music : FileText;
  return (
    <span className="grid size-14 shrink-0 place-items-center rounded-lg bg-sunken text-ink-soft">
      <Icon className="size-5" aria-hidden="true" />
    </span>
  );
}

function State({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation();
  const { state, file, kind } = attachment;
  switch (state.kind) {
    case 'uploading':
      return (
        <progress
          value={state.fraction}
          aria-label={t('attach.uploading', { name: file.name })}
          className="mt-1 h-1.5 w-full accent-accent"
        />
      );
    case 'ready':
      return (
        <p className="text-xs text-ink-faint">{`${t(`attach.kind.${kind}`)} · ${formatBytes(file.size)}`}</p>
      );
    case 'failed':
      return <p className="text-xs text-danger-ink">{t('attach.failed')}</p>;
    case 'too-large':
      return (
        <p className="text-xs text-danger-ink">
          {t('attach.tooLarge', {
            kind: t(`attach.kinds.${kind}`),
            limit: formatBytes(state.limitBytes),
          })}
        </p>
      );
  }
}

const small =
  'grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-ink-soft hover:bg-hover hover:text-ink pointer-coarse:size-11';

/** What is about to be sent, each file with its own caption. */
export function AttachTray({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const attachments = useAttachments(conversationId);
  if (attachments.length === 0) return null;
  return (
    <ul
      aria-label={t('attach.tray')}
      className="flex max-h-56 flex-col gap-2 overflow-y-auto border-b border-line p-3"
    >
      {attachments.map((attachment) => (
        <li key={attachment.key} className="flex items-center gap-3">
          <Thumbnail attachment={attachment} />
          <div className="min-w-0 flex-1">
            <bdi className="block truncate text-[13px] font-medium">{attachment.file.name}</bdi>
            <State attachment={attachment} />
            {attachment.kind !== 'AUDIO' && attachment.kind !== 'STICKER' && (
              <input
                dir="auto"
                value={attachment.caption}
                maxLength={1024}
                onChange={(event) =>
                  changeAttachment(conversationId, attachment.key, { caption: event.target.value })
                }
                aria-label={t('attach.captionFor', { name: attachment.file.name })}
                placeholder={t('attach.caption')}
                className="mt-1 h-7 w-full rounded-md border border-line bg-transparent px-2 text-[13px] placeholder:text-ink-faint"
              />
            )}
          </div>
          {attachment.state.kind === 'failed' && (
            <button
              type="button"
              className={small}
              aria-label={t('attach.retry', { name: attachment.file.name })}
              onClick={() => retryUpload(conversationId, attachment)}
            >
              <RotateCw className="size-4" aria-hidden="true" />
            </button>
          )}
          <button
            type="button"
            className={small}
            aria-label={t('attach.remove', { name: attachment.file.name })}
            onClick={() => removeAttachment(conversationId, attachment)}
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
