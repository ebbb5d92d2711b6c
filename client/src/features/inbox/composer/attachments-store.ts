import { create } from 'zustand';
import type { MediaKind } from '../../../gql/graphql';
import { uuidV7 } from '../../../lib/uuid-v7';
import { checkAttachment } from './attachment-rules';
import { keepPreview } from './outbox-store';
import { uploadFile, type Upload } from './upload-file';

export interface Attachment {
  key: string;
  file: File;
  kind: MediaKind;
  previewUrl: string | null;
  caption: string;
  isVoice: boolean;
  state:
    | { kind: 'uploading'; fraction: number }
    | { kind: 'ready'; mediaId: string }
    | { kind: 'failed' }
    | { kind: 'too-large'; limitBytes: number };
}

interface Attachments {
  byConversation: Readonly<Record<string, readonly Attachment[]>>;
}

const none: readonly Attachment[] = [];
const uploads = new Map<string, Upload>();

/** Files picked and not sent yet, per conversation; they do not survive a reload. */
export const useAttachmentStore = create<Attachments>()(() => ({ byConversation: {} }));

export function useAttachments(conversationId: string): readonly Attachment[] {
  return useAttachmentStore(({ byConversation }) => byConversation[conversationId] ?? none);
}

function change(
  conversationId: string,
  edit: (list: readonly Attachment[]) => readonly Attachment[],
) {
  useAttachmentStore.setState(({ byConversation }) => ({
    byConversation: {
      ...byConversation,
      [conversationId]: edit(byConversation[conversationId] ?? none),
    },
  }));
}

export function changeAttachment(conversationId: string, key: string, part: Partial<Attachment>) {
  change(conversationId, (list) =>
    list.map((item) => (item.key === key ? { ...item, ...part } : item)),
  );
}

function begin(conversationId: string, { key, file, previewUrl }: Attachment) {
  const set = (state: Attachment['state']) => changeAttachment(conversationId, key, { state });
  set({ kind: 'uploading', fraction: 0 });
  const upload = uploadFile(file, (fraction) => set({ kind: 'uploading', fraction }));
  uploads.set(key, upload);
  upload.finished.then(
    ({ mediaId }) => {
      if (previewUrl) keepPreview(mediaId, previewUrl);
      set({ kind: 'ready', mediaId });
    },
    () => set({ kind: 'failed' }),
  );
}

export function addFiles(conversationId: string, files: readonly File[], isVoice = false) {
  const added = files.map((file): Attachment => {
    const { kind, brokenLimitBytes } = checkAttachment(file);
    return {
      key: uuidV7(),
      file,
      kind,
      isVoice,
      caption: '',
      previewUrl: /^(image|video|audio)\//.test(file.type) ? URL.createObjectURL(file) : null,
      state:
        brokenLimitBytes === null
          ? { kind: 'uploading', fraction: 0 }
          : { kind: 'too-large', limitBytes: brokenLimitBytes },
    };
  });
  change(conversationId, (list) => [...list, ...added]);
  added
    .filter(({ state }) => state.kind === 'uploading')
    .forEach((attachment) => begin(conversationId, attachment));
}

export function retryUpload(conversationId: string, attachment: Attachment) {
  begin(conversationId, attachment);
}

export function removeAttachment(conversationId: string, { key, previewUrl }: Attachment) {
  uploads.get(key)?.cancel();
  uploads.delete(key);
  if (previewUrl) URL.revokeObjectURL(previewUrl);
  change(conversationId, (list) => list.filter((item) => item.key !== key));
}

/** Takes what is ready out of the tray, to be sent. */
export function takeAttachments(conversationId: string): Attachment[] {
  const list = useAttachmentStore.getState().byConversation[conversationId] ?? none;
  const ready = list.filter(({ state }) => state.kind === 'ready');
  change(conversationId, (all) => all.filter((item) => !ready.includes(item)));
  return ready;
}
