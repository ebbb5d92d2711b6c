import { create } from 'zustand';

export interface Colleague {
  agentId: string;
  name: string;
  isTyping: boolean;
  seenAtMs: number;
}

interface PresenceState {
  byConversation: Readonly<Record<string, readonly Colleague[]>>;
}

/** After this long without a sign somebody is taken to have left. */
export const presenceMs = 10_000;

const none: readonly Colleague[] = [];

export const usePresence = create<PresenceState>()(() => ({ byConversation: {} }));

function without(list: readonly Colleague[], agentId: string, nowMs: number) {
  return list.filter(
    (colleague) => colleague.agentId !== agentId && nowMs - colleague.seenAtMs < presenceMs,
  );
}

/** A colleague is in one conversation at a time. */
export function notePresence(conversationId: string, colleague: Colleague) {
  usePresence.setState(({ byConversation }) => {
    const kept = Object.entries(byConversation)
      .map(([id, list]) => [id, without(list, colleague.agentId, colleague.seenAtMs)] as const)
      .filter(([id, list]) => list.length > 0 || id === conversationId);
    const after = Object.fromEntries(kept);
    return {
      byConversation: { ...after, [conversationId]: [...(after[conversationId] ?? []), colleague] },
    };
  });
}

export function forgetAbsent(nowMs: number) {
  usePresence.setState((state) => {
    const lists = Object.entries(state.byConversation);
    const isStale = lists.some(([, list]) =>
      list.some(({ seenAtMs }) => nowMs - seenAtMs >= presenceMs),
    );
    if (!isStale) return state;
    const kept = lists
      .map(([id, list]) => [id, without(list, '', nowMs)] as const)
      .filter(([, list]) => list.length > 0);
    return { byConversation: Object.fromEntries(kept) };
  });
}

export function useColleagues(conversationId: string): readonly Colleague[] {
  return usePresence(({ byConversation }) => byConversation[conversationId] ?? none);
}
