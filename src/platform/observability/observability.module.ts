import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { NEWEST_MIGRATION } from '../database/newest-migration.js';
import { QueueConnection } from '../jobs/queue-connection.js';
import { Storage } from '../storage/storage.js';
import { GraphqlMetrics } from './graphql-metrics.plugin.js';
import { HealthController } from './health.controller.js';
import { HttpMetrics } from './http-metrics.js';
import { JsonLogger } from './json-logger.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Metrics,
    HttpMetrics,
    GraphqlMetrics,
    Readiness,
    {
      provide: JsonLogger,
      inject: [Config],
      useFactory: (config: Config) => new JsonLogger(config),
    },
  ],
  exports: [Metrics, Readiness, JsonLogger],
})
export class ObservabilityModule implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly source: DataSource,
    private readonly queue: QueueConnection,
    private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.readiness.register('database', async () => {
      await this.source.query('select 1');
    });
    this.readiness.register('migrations', async () => {
      const found: unknown[] = await this.source.query('select 1 from migrations where name = $1', [
        NEWEST_MIGRATION,
      ]);
      if (found.length === 0) throw new Error(`${NEWEST_MIGRATION} is pending`);
    });
    this.readiness.register('queue', () => this.queue.check());
    this.readiness.register('storage', () => this.storage.check());
  }
}
