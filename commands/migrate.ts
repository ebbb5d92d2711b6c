import { type Command, say } from './command.js';
import { inInstallation, migrationsFolder } from './installation.js';
import { migrateUp } from './migrations.js';
import { explainMissingRights } from './missing-rights.js';

export const command: Command = {
  usage: `Brings the database to the newest schema. Does nothing when it is there already.

  npm run migrate

Works on the embedded database, or on the one of DATABASE_DIRECT_URL or DATABASE_URL.`,

  run: () =>
    inInstallation(async ({ config }) => {
      const ran = await explainMissingRights(() =>
        migrateUp(config.databaseDirectUrl, migrationsFolder),
      );
      for (const name of ran) say(`  ${name}`);
      say(ran.length === 0 ? 'The database is up to date.' : `${ran.length} migrations ran.`);
      return 0;
    }),
};
