import type { MessageDirection } from '../../public/message.type.js';

/** A stored reaction, edit or revocation. */
export interface Effect {
  readonly id: string;
  readonly type: 'REACTION' | 'EDIT' | 'REVOKE';
  readonly direction: MessageDirection;
  /** The emoji, null to take it back; or the new text. */
  readonly text: string | null;
  readonly agentId: string | null;
  /** By WhatsApp's clock. */
  readonly at: Date;
}

/** What all effects together make of a message. */
export interface EffectsOnMessage {
  /** One of each side; null where it was taken back. */
  readonly reactions: ReadonlyMap<MessageDirection, Effect | null>;
  readonly edit: Effect | null;
  readonly revocation: Effect | null;
}

/**
 * Takes all effects on one message, oldest first. They are stored and folded anew each time, so
 * the order in which they and their message arrive does not matter.
 */
export function effectsOn(effects: readonly Effect[]): EffectsOnMessage {
  const reactions = new Map<MessageDirection, Effect | null>();
  for (const effect of effects) {
    if (effect.type === 'REACTION') reactions.set(effect.direction, effect.text ? effect : null);
  }
  return {
    reactions,
    edit: effects.findLast((effect) => effect.type === 'EDIT' && effect.text !== null) ?? null,
    revocation: effects.find((effect) => effect.type === 'REVOKE') ?? null,
  };
}
