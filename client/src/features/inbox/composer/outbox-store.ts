import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { MediaKind, UserErrorCode } from '../../../gql/graphql';

export interface OutgoingFile {
  mediaId: string;
  kind: MediaKind;
  fileName: string;
  mimeType: string;
}

/** A message that the server has not taken yet. */
export interface Outgoing {
  clientMessageId: string;
  conversationId: string;
  createdAt: string;
  text: string;
  file: OutgoingFile | null;
  isVoice: boolean;
  replyToMessageId: string | null;
  /** Newest message that was on screen when it was sent. */
  expectedLastMessageId: string | null;
  /** True when it had to wait for the connection. */
  wasHeld: boolean;
  state: 'waiting' | 'sending' | 'refused';
  refusal: { code: UserErrorCode | 'ERROR'; words: string } | null;
}

interface Outbox {
  ownerId: string | null;
  items: readonly Outgoing[];
}

const none: readonly Outgoing[] = [];

export const useOutbox = create<Outbox>()(
  persist((): Outbox => ({ ownerId: null, items: [] }), {
    name: 'waystation:outbox',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
    // After a reload it is unknown whether the request arrived; the id makes asking again harmless.
    merge: (stored, initial) => {
      const { ownerId, items } = (stored ?? initial) as Outbox;
      return {
        ownerId,
        items: items.map((item) =>
          item.state === 'sending' ? { ...item, state: 'waiting' } : item,
        ),
      };
    },
  }),
);

export function enqueue(item: Outgoing) {
  useOutbox.setState(({ items }) => ({ items: [...items, item] }));
}

export function changeOutgoing(clientMessageId: string, change: Partial<Outgoing>) {
  useOutbox.setState(({ items }) => ({
    items: items.map((item) =>
      item.clientMessageId === clientMessageId ? { ...item, ...change } : item,
    ),
  }));
}

export function removeOutgoing(clientMessageId: string) {
  useOutbox.setState(({ items }) => ({
    items: items.filter((item) => item.clientMessageId !== clientMessageId),
  }));
}

/** The next message of each conversation that may go now: one at a time, in order. */
export function nextToSend(items: readonly Outgoing[]): Outgoing[] {
  const heads = new Map<string, Outgoing>();
  for (const item of items) {
    if (!heads.has(item.conversationId)) heads.set(item.conversationId, item);
  }
  return [...heads.values()].filter(({ state }) => state === 'waiting');
}

const grouped = new WeakMap<readonly Outgoing[], Map<string, Outgoing[]>>();

function byConversation(items: readonly Outgoing[]) {
  const known = grouped.get(items);
  if (known) return known;
  const groups = new Map<string, Outgoing[]>();
  for (const item of items) {
    groups.set(item.conversationId, [...(groups.get(item.conversationId) ?? []), item]);
  }
  grouped.set(items, groups);
  return groups;
}

export function useOutgoing(conversationId: string): readonly Outgoing[] {
  return useOutbox(({ items }) => byConversation(items).get(conversationId) ?? none);
}

export function useNewestOutgoing(conversationId: string): Outgoing | null {
  return useOutgoing(conversationId).at(-1) ?? null;
}

const previews = new Map<string, string>();

/** The file as picked, shown instead of asking the server for what this tab just sent. */
export function localPreview(mediaId: string): string | undefined {
  return previews.get(mediaId);
}

export function keepPreview(mediaId: string, url: string) {
  previews.set(mediaId, url);
}
