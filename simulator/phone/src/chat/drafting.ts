import type { ChatMessage } from '../../../src/phone/chat.js';

/** What the composer is about: a new message, an answer to one, or a change to one. */
export type Drafting =
  { kind: 'fresh' } | { kind: 'reply'; to: ChatMessage } | { kind: 'edit'; of: ChatMessage };

export const FRESH: Drafting = { kind: 'fresh' };
