import {
  type BeforeApplicationShutdown,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { QueueConnection } from '../jobs/queue-connection.js';
import { Sweepers } from '../jobs/sweeper.js';
import { EventAudience } from './event-audience.js';
import { EventFeed } from './event-feed.js';
import { EventHub } from './event-hub.js';
import { EventBell, EventLog } from './event-log.js';
import { EXPIRE_EVENTS_EVERY_MS, ExpireEvents, expireEventsJob } from './expire-events.js';
import { Presence } from './presence.js';

const NUMBER_FORGOTTEN_EVERY_MS = 2_000;

@Global()
@Module({
  providers: [
    EventLog,
    EventAudience,
    {
      provide: EventHub,
      inject: [Database, EventAudience, QueueConnection],
      useFactory: (database: Database, audience: EventAudience, connection: QueueConnection) =>
        new EventHub(database, audience, connection),
    },
    { provide: EventBell, inject: [EventHub], useFactory: (hub: EventHub) => hub.sequencer },
    { provide: EventFeed, inject: [EventHub], useFactory: (hub: EventHub) => hub.feed },
    { provide: Presence, inject: [EventHub], useFactory: (hub: EventHub) => hub.presence },
    {
      provide: ExpireEvents,
      inject: [Database],
      useFactory: (database: Database) => new ExpireEvents(database),
    },
  ],
  exports: [EventLog, EventAudience, EventBell, EventFeed, Presence],
})
export class EventsModule
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  constructor(
    @Inject(EventHub) private readonly hub: EventHub,
    @Inject(ExpireEvents) private readonly expireEvents: ExpireEvents,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Sweepers) private readonly sweepers: Sweepers,
  ) {}

  onModuleInit(): void {
    // A process may be killed between its commit and its ring.
    this.sweepers.every('number-forgotten-events', NUMBER_FORGOTTEN_EVERY_MS, () =>
      this.hub.sequencer.sweep(),
    );
    this.jobs.handle(expireEventsJob, () => this.expireEvents.execute());
    this.jobs.every(expireEventsJob, EXPIRE_EVENTS_EVERY_MS);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.hub.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.hub.close();
  }
}
