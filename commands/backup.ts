import { resolve } from 'node:path';
import { adminUrlOf } from './backup/admin-url.js';
import { runTool } from './backup/postgres-tool.js';
import { type Command, say } from './command.js';
import { inInstallation } from './installation.js';

export const command: Command = {
  usage: `Writes the whole database into one file, while everything goes on running.

  npm run backup -- FILE

Needs pg_dump of the server's major version or newer (PG_DUMP names one that is not on PATH). On a
server of your own, DATABASE_ADMIN_URL must be a login that row-level security lets see everything.
Files in STORAGE_DIR and the secrets are not in it: keep copies of both, apart from each other.`,

  run: ([file]) => {
    if (!file) throw new Error('Say where to: npm run backup -- FILE');
    return inInstallation(async (installation) => {
      const url = adminUrlOf(installation);
      await runTool('pg_dump', url, [
        '--format=custom',
        '--exclude-schema=bullmq',
        '--no-comments',
        `--file=${resolve(file)}`,
      ]);
      say(`The database is in ${resolve(file)}.`);
      return 0;
    });
  },
};
