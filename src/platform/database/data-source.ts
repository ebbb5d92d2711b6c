import { Logger } from '@nestjs/common';
import { type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

/**
 * How this process talks to PostgreSQL. An entity is known as soon as its file is imported, so no
 * module hands its entities out. Statements stay unnamed and no setting outlives a transaction:
 * PgBouncer in transaction mode works.
 */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'waystation',
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'migrations',
    installExtensions: false,
    logging: false,
    // A connection that breaks while nobody uses it: the pool opens another when one is needed.
    poolErrorHandler: (error: unknown) => new Logger('Database').warn(String(error)),
    connectTimeoutMS: 5_000,
    extra: {
      // Connections that nobody needs any more give their server memory back.
      idleTimeoutMillis: 10_000,
      keepAlive: true,
    },
  };
}
