import { type Command, say } from './command.js';
import { plantDemo } from './demo/plant-demo.js';
import { DEMO_PASSWORD } from './demo/demo-people.js';
import { withClient } from './embedded-postgres/prepare-database.js';
import { inInstallation, migrationsFolder } from './installation.js';
import { migrateUp } from './migrations.js';

export const command: Command = {
  usage: `Fills the database with the demo: two businesses, their people, numbers and conversations.
What is there already stays as it is. Never in production.

  npm run seed:demo`,

  run: () =>
    inInstallation(async ({ config }) => {
      if (config.isProduction) {
        throw new Error(
          'The demo has public passwords: it is never seeded where NODE_ENV=production.',
        );
      }
      await migrateUp(config.databaseDirectUrl, migrationsFolder);
      await withClient(config.databaseDirectUrl, (client) =>
        plantDemo(client, config.encryptionKeys, Date.now()),
      );
      say(`The demo is seeded. Sign in as lead@acme.test with ${DEMO_PASSWORD}.`);
      return 0;
    }),
};
