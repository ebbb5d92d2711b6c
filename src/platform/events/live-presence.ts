import { z } from 'zod';
import type { Actor } from '../auth/actor.js';
import { may } from '../auth/authorize.js';
import { AsyncQueue } from './async-queue.js';
import type { NoteCarrier } from './event-relay.js';
import { Presence, type PresenceSeen } from './presence.js';

const TTL_MS = 10_000;
const MIN_RENEWAL_MS = 2_000;
const MAX_UNREAD = 1_000;
const TOPIC = 'presence';

const note = z.object({
  tenantId: z.uuid(),
  agentId: z.uuid(),
  isTyping: z.boolean(),
  at: z.number(),
  conversation: z.looseObject({ id: z.uuid() }),
});
type Note = z.infer<typeof note>;

interface Watcher {
  readonly actor: Actor;
  readonly queue: AsyncQueue<PresenceSeen>;
}

interface Room {
  readonly notes: Map<string, Note>;
  readonly watchers: Set<Watcher>;
}

/** Presence in memory, a room a tenant; other processes hear of it by the relay. */
export class LivePresence extends Presence {
  private readonly rooms = new Map<string, Room>();

  constructor(
    private readonly relay: NoteCarrier,
    private readonly now: () => number = Date.now,
  ) {
    super();
  }

  async start(): Promise<void> {
    await this.relay.listen(TOPIC, (data) => {
      const parsed = note.safeParse(data);
      if (parsed.success) this.tell(parsed.data);
    });
  }

  show(actor: Actor, conversation: { readonly id: string }, isTyping: boolean): void {
    if (!actor.agentId) return;
    const { tenantId, agentId } = actor;
    const shown: Note = { tenantId, agentId, isTyping, at: this.now(), conversation };
    const last = this.rooms.get(tenantId)?.notes.get(keyOf(shown));
    if (last && last.isTyping === isTyping && shown.at - last.at < MIN_RENEWAL_MS) return;
    this.tell(shown);
    void this.relay.send(TOPIC, shown);
  }

  subscribe(actor: Actor): AsyncIterableIterator<PresenceSeen> {
    const room = this.room(actor.tenantId);
    const queue = new AsyncQueue<PresenceSeen>(MAX_UNREAD, () => new Error('Too far behind.'));
    const watcher = { actor, queue };
    room.watchers.add(watcher);
    this.forgetOld(room);
    for (const known of room.notes.values()) show(watcher, known);
    return closing(queue, () => {
      room.watchers.delete(watcher);
      this.forgetOld(room);
      if (room.watchers.size + room.notes.size === 0) this.rooms.delete(actor.tenantId);
    });
  }

  private tell(shown: Note): void {
    const room = this.room(shown.tenantId);
    this.forgetOld(room);
    room.notes.set(keyOf(shown), shown);
    for (const watcher of room.watchers) show(watcher, shown);
  }

  private room(tenantId: string): Room {
    const room = this.rooms.get(tenantId) ?? { notes: new Map(), watchers: new Set() };
    this.rooms.set(tenantId, room);
    return room;
  }

  private forgetOld(room: Room): void {
    for (const [key, known] of room.notes) {
      if (this.now() - known.at > TTL_MS) room.notes.delete(key);
    }
  }
}

function keyOf(shown: Note): string {
  return `${shown.agentId} ${shown.conversation.id}`;
}

function show(watcher: Watcher, shown: Note): void {
  const { actor, queue } = watcher;
  const { agentId, conversation, isTyping } = shown;
  if (agentId === actor.agentId || !may(actor, 'read', 'Conversation', conversation)) return;
  queue.push({ agentId, conversationId: conversation.id, isTyping, at: new Date(shown.at) });
}

/** The queue as an iterator that tells when its reader has gone. */
function closing<T>(queue: AsyncQueue<T>, onClose: () => void): AsyncIterableIterator<T> {
  return {
    next: () => queue.next(),
    return: () => {
      onClose();
      return queue.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
