import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';

/** The person at the other end, as far as WhatsApp names them: a phone number may be absent. */
export interface InboundSender {
  /** Digits without plus, WhatsApp's canonical id. */
  readonly waId: string | null;
  /** Business-scoped user id, such as `US.13491208655302741918`. */
  readonly bsuid: string | null;
  readonly username: string | null;
  readonly profileName: string | null;
}

/** One element of `value.messages` of the `messages` field, with where it came from. */
export interface InboundMessage {
  /** Place in the batch; the verdict is returned under it. */
  readonly index: number;
  readonly numberId: string;
  readonly phoneNumberId: string;
  readonly wamid: string;
  readonly sender: InboundSender;
  /** WhatsApp's type, lower case: text, image, … or anything unknown. */
  readonly type: string;
  /** The whole message object, parsed and untrusted. */
  readonly message: Readonly<Record<string, unknown>>;
  /** The message object as JSON bytes, kept so that nothing is lost. */
  readonly raw: Buffer;
  /** WhatsApp's timestamp; the time of receipt where it is missing or nonsense. */
  readonly sentAt: Date;
  readonly receivedAt: Date;
}

export interface InboundVerdict {
  readonly index: number;
  readonly outcome: 'PROCESSED' | 'DUPLICATE' | 'IGNORED';
  readonly reason?: string;
}

/**
 * Declared here, implemented by the inbox. Called in the fold's transaction, inside the tenant.
 * Throwing makes the fold bisect the batch until only the poisonous item fails.
 */
export interface InboundListener {
  fold(
    manager: EntityManager,
    actor: Actor,
    messages: readonly InboundMessage[],
  ): Promise<readonly InboundVerdict[]>;

  /** Called when a fold has committed, also one of no new messages. Cheap; must not throw. */
  afterCommit?(): void;
}
