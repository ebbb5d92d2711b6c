import { useConnection } from '../../../lib/live/connection-state';
import { uuidV7 } from '../../../lib/uuid-v7';
import { takeAttachments } from './attachments-store';
import { setDraft } from './draft-store';
import { enqueue, type Outgoing } from './outbox-store';

/** Turns what is in the composer into messages that wait to be sent: the files, then the text. */
export function useSendDraft(conversationId: string, newestMessageId: string | null) {
  return (text: string, replyToMessageId: string | null) => {
    const base: Omit<Outgoing, 'clientMessageId' | 'text' | 'file' | 'isVoice'> = {
      conversationId,
      createdAt: new Date().toISOString(),
      replyToMessageId,
      expectedLastMessageId: newestMessageId,
      wasHeld: useConnection.getState().phase !== 'live',
      state: 'waiting',
      refusal: null,
    };
    const files = takeAttachments(conversationId).flatMap(
      ({ state, file, kind, caption, isVoice }) => {
        if (state.kind !== 'ready') return [];
        const { mediaId } = state;
        return [
          { caption, isVoice, file: { mediaId, kind, fileName: file.name, mimeType: file.type } },
        ];
      },
    );
    files.forEach(({ caption, isVoice, file }) =>
      enqueue({ ...base, clientMessageId: uuidV7(), text: caption.trim(), file, isVoice }),
    );
    if (text.trim()) {
      enqueue({
        ...base,
        clientMessageId: uuidV7(),
        text: text.trim(),
        file: null,
        isVoice: false,
      });
    }
    setDraft(conversationId, '');
  };
}
