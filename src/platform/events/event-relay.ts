import { Logger } from '@nestjs/common';
import { z } from 'zod';
import type { AnyRelay, QueueConnection } from '../jobs/queue-connection.js';

const envelope = z.object({ from: z.string(), data: z.unknown() });

type Listener = (data: unknown) => void;

/** Carries notes to the other processes. */
export type NoteCarrier = Pick<EventRelay, 'listen' | 'send'>;

/**
 * Carries small notes between the processes of an installation, best effort: what must arrive is
 * read from the database again. A process does not hear its own notes.
 */
export class EventRelay {
  private readonly logger = new Logger('EventRelay');
  private readonly relay: AnyRelay;
  private isClosed = false;

  constructor(connection: QueueConnection) {
    this.relay = connection.relay({
      name: 'waystation',
      leaseDuration: 30_000,
      heartbeatInterval: 4_000,
      sweepInterval: 60_000,
      blockTimeout: 30_000,
    });
  }

  async listen(topic: string, listener: Listener): Promise<void> {
    await this.relay.subscribe(topic, (message) => {
      const note = envelope.safeParse(message.data);
      if (note.success && note.data.from !== this.relay.nodeId) listener(note.data.data);
    });
  }

  /** Never throws; resolves when the note is on its way or lost. */
  async send(topic: string, data: unknown): Promise<void> {
    if (this.isClosed) return;
    try {
      await this.relay.publish(topic, { from: this.relay.nodeId, data });
    } catch (error) {
      this.logger.warn(`A note on ${topic} was lost: ${String(error)}`);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.relay.close();
  }
}
