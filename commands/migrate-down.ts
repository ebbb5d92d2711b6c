import { type Command, say } from './command.js';
import { inInstallation, migrationsFolder } from './installation.js';
import { migrateDown } from './migrations.js';

export const command: Command = {
  usage: `Takes back the latest migration, and with it the data of what that migration made.

  npm run migrate:down`,

  run: () =>
    inInstallation(async ({ config }) => {
      const name = await migrateDown(config.databaseDirectUrl, migrationsFolder);
      say(name === null ? 'There is no migration to take back.' : `Taken back: ${name}`);
      return 0;
    }),
};
