import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Drafts {
  /** Whose drafts these are: another agent in the same browser starts afresh. */
  ownerId: string | null;
  texts: Readonly<Record<string, string>>;
}

/** What was typed and not sent, kept per conversation through reloads and an ended session. */
export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ ownerId: null, texts: {} }), { name: 'waystation:drafts', version: 1 }),
);

export function setDraft(conversationId: string, text: string) {
  useDrafts.setState(({ texts }) => {
    const { [conversationId]: _before, ...others } = texts;
    return { texts: text ? { ...others, [conversationId]: text } : others };
  });
}

/** Puts text back before what has been typed since. */
export function returnToDraft(conversationId: string, text: string) {
  const current = useDrafts.getState().texts[conversationId];
  setDraft(conversationId, [text, current].filter(Boolean).join('\n'));
}

export function useDraftText(conversationId: string): string {
  return useDrafts(({ texts }) => texts[conversationId] ?? '');
}
