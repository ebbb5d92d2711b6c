import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';

/** Who is written to: a phone number in digits without plus, or a business-scoped user id. */
export interface Recipient {
  readonly kind: 'PHONE' | 'BSUID';
  readonly value: string;
}

export interface OutboxEntry {
  readonly numberId: string;
  readonly source: 'INBOX' | 'CAMPAIGN';
  readonly sourceId: string;
  readonly recipient: Recipient;
  /**
   * The Cloud API body without messaging_product, to, recipient and biz_opaque_callback_data, e.g.
   * `{ type: 'text', text: { body } }`. With `mediaId` set, the pump uploads that medium first and
   * puts WhatsApp's media id into `payload[payload.type].id`.
   */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly mediaId?: string;
  /** 0 for agents' replies, 10 for bulk: lower goes first. */
  readonly priority: 0 | 10;
}

/** What is to be sent, written in the transaction of the message it carries. */
export abstract class Outbox {
  /** Call `wake(numberIds)` after the commit. */
  abstract enqueue(
    manager: EntityManager,
    actor: Actor,
    entries: readonly OutboxEntry[],
  ): Promise<void>;
  /** Rings the pump of these numbers. Cheap, coalesced, never throws; the sweeper covers a lost ring. */
  abstract wake(numberIds: readonly string[]): void;
}

/** Small calls to WhatsApp that carry no message; failures are logged and told, never repeated blindly. */
export abstract class Receipts {
  /** Marks the inbound message (and all before it) as read on the person's phone. */
  abstract markRead(actor: Actor, numberId: string, wamid: string): Promise<void>;
  /** As markRead, and shows "typing…" for up to 25 s. */
  abstract showTyping(actor: Actor, numberId: string, wamid: string): Promise<void>;
}
