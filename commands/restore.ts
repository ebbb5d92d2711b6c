import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { adminUrlOf } from './backup/admin-url.js';
import { afterRestore } from './backup/after-restore.js';
import { emptyDatabase } from './backup/empty-database.js';
import { runTool } from './backup/postgres-tool.js';
import { type Command, say } from './command.js';
import { inInstallation, migrationsFolder, stateFolder } from './installation.js';
import { migrateUp } from './migrations.js';
import { claimFolder } from './start/single-start.js';

export const command: Command = {
  usage: `Puts a backup in the place of everything in the database. Stop Waystation first.

  npm run restore -- FILE

Nothing is sent by itself afterwards: every number is paused until somebody has looked (what waited
when the backup was made may have gone out since), and every open browser loads anew.`,

  run: ([file]) => {
    if (!file || !existsSync(file)) throw new Error('Say from where: npm run restore -- FILE');
    const letGo = claimFolder(stateFolder());
    return inInstallation(async (installation) => {
      const url = adminUrlOf(installation);
      await emptyDatabase(url);
      await runTool('pg_restore', url, ['--exit-on-error', `--dbname=${url}`, resolve(file)]);
      await migrateUp(installation.config.databaseDirectUrl, migrationsFolder);
      const { unknown, paused } = await afterRestore(installation.config.databaseDirectUrl);
      say(
        `Restored. ${unknown} messages may or may not have gone out; ${paused} numbers are paused.`,
      );
      return 0;
    }).finally(letGo);
  },
};
