import type { Database } from '../database/database.js';
import type { QueueConnection } from '../jobs/queue-connection.js';
import type { EventAudience } from './event-audience.js';
import { EventReader } from './event-reader.js';
import { EventRelay } from './event-relay.js';
import { LiveEventFeed } from './live-event-feed.js';
import { LivePresence } from './live-presence.js';
import { RingPost } from './ring-post.js';
import { Sequencer } from './sequencer.js';

/** One process' part in the live events: numbers, rings the others, hears them, gives out. */
export class EventHub {
  readonly sequencer: Sequencer;
  readonly feed: LiveEventFeed;
  readonly presence: LivePresence;
  private readonly relay: EventRelay;
  private readonly post: RingPost;

  constructor(database: Database, audience: EventAudience, connection: QueueConnection) {
    this.relay = new EventRelay(connection);
    this.post = new RingPost(this.relay);
    this.feed = new LiveEventFeed(new EventReader(database, audience));
    this.presence = new LivePresence(this.relay);
    this.sequencer = new Sequencer(database, (rings) => {
      this.feed.wake(rings);
      this.post.send(rings);
    });
  }

  async start(): Promise<void> {
    await this.post.listen((rings) => this.feed.wake(rings));
    await this.presence.start();
    this.feed.start();
  }

  async close(): Promise<void> {
    this.feed.stop();
    await this.sequencer.close();
    await this.relay.close();
  }
}
