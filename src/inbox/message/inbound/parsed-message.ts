import type { MediaKind } from '../../public/media.type.js';
import type { MessageContent } from '../../public/message-content.type.js';
import type { MessageType } from '../../public/message.type.js';

/** A medium that WhatsApp keeps for us to fetch. */
export interface ParsedMedia {
  readonly kind: MediaKind;
  readonly mimeType: string;
  readonly metaMediaId: string;
  readonly sha256: string | null;
  readonly fileName: string | null;
}

/** What one element of `value.messages` says, in our terms. */
export interface ParsedMessage {
  readonly type: MessageType;
  readonly text: string | null;
  readonly content: MessageContent;
  readonly media: ParsedMedia | null;
  /** What it quotes, reacts to, edits or revokes. */
  readonly replyToWamid: string | null;
  /** New names of the person, told by a system message. */
  readonly moved: { readonly waId: string | null; readonly bsuid: string | null } | null;
  readonly failure: {
    readonly code: number;
    readonly title: string | null;
    readonly detail: string | null;
  } | null;
}

/** Reactions, edits and revocations change another message and are seen there. */
export function isEffect(type: MessageType): boolean {
  return type === 'REACTION' || type === 'EDIT' || type === 'REVOKE';
}

/** Whether the person did something that starts 24 hours in which anything may be sent. */
export function opensServiceWindow(type: MessageType): boolean {
  return type !== 'SYSTEM' && type !== 'EDIT' && type !== 'REVOKE';
}
