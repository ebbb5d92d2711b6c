import { DataSource } from 'typeorm';
import { SnakeNaming } from './src/platform/database/snake-naming.js';

/**
 * For TypeORM's own command line, after `npm run build`:
 * `DATABASE_URL=… npx typeorm migration:show -d dist/ormconfig.js`.
 */
export default new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL,
  entities: ['dist/src/**/*.entity.js'],
  migrations: ['dist/migrations/[0-9]*.js'],
  migrationsTableName: 'migrations',
  namingStrategy: new SnakeNaming(),
});
