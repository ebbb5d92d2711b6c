import {
  type BeforeApplicationShutdown,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../config/config.js';
import { Metrics } from '../observability/metrics.js';
import { BullJobs } from './bull-jobs.js';
import { Jobs } from './jobs.js';
import { QueueConnection } from './queue-connection.js';
import { Sweepers } from './sweeper.js';
import { TimerSweepers } from './timer-sweepers.js';

@Global()
@Module({
  providers: [
    {
      provide: QueueConnection,
      inject: [Config],
      useFactory: async (config: Config) => {
        const connection = new QueueConnection(config.databaseDirectUrl, config.redisUrl);
        await connection.prepare();
        return connection;
      },
    },
    {
      provide: Jobs,
      inject: [QueueConnection, Config, Metrics],
      useFactory: (connection: QueueConnection, config: Config, metrics: Metrics) => {
        const jobs = new BullJobs(connection, config.roles.has('worker'), (...finished) =>
          metrics.observeJob(...finished),
        );
        metrics.gauge('queue_jobs', 'Jobs by name and state.', () => jobs.counts());
        return jobs;
      },
    },
    {
      provide: Sweepers,
      inject: [Config],
      useFactory: (config: Config) => new TimerSweepers(config.roles.has('worker')),
    },
  ],
  exports: [QueueConnection, Jobs, Sweepers],
})
export class JobsModule
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  constructor(
    @Inject(QueueConnection) private readonly connection: QueueConnection,
    @Inject(Jobs) private readonly jobs: BullJobs,
    @Inject(Sweepers) private readonly sweepers: TimerSweepers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.start();
    this.sweepers.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.sweepers.close(), this.jobs.close()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
