import { type Command, say } from './command.js';
import type { Check } from './doctor/check.js';
import { checkClock } from './doctor/check-clock.js';
import { checkDatabase, checkMigrations } from './doctor/check-database.js';
import { checkNumbers } from './doctor/check-numbers.js';
import { checkStorage } from './doctor/check-storage.js';
import { expectedConfig, type Installation, openInstallation } from './installation.js';

export const command: Command = {
  usage: `Looks at everything that Waystation needs, one line each; exit code 1 if something is wrong.

  npm run doctor`,

  async run() {
    const config = expectedConfig();
    const roles = [...config.roles].join(', ');
    const queue = config.redisUrl ? 'Redis' : 'PostgreSQL';
    print({ name: 'environment', isOk: true, said: `roles ${roles}; queue on ${queue}` });
    const installation = await opened();
    if (!installation) return 1;
    try {
      const checks = await examine(installation);
      return checks.every((check) => check.isOk) ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

async function opened(): Promise<Installation | null> {
  try {
    return await openInstallation();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    print({ name: 'database', isOk: false, said });
    return null;
  }
}

async function examine(installation: Installation): Promise<Check[]> {
  const done: Check[] = [];
  const look = async (work: Promise<Check | readonly Check[]>): Promise<boolean> => {
    const checks = [await work].flat();
    checks.forEach(print);
    done.push(...checks);
    return checks.every((check) => check.isOk);
  };
  if (!(await look(checkDatabase(installation)))) return done;
  const isMigrated = await look(checkMigrations(installation));
  await look(checkClock(installation));
  await look(checkStorage(installation));
  if (isMigrated) await look(checkNumbers(installation));
  return done;
}

function print({ name, isOk, said }: Check): void {
  say(`${isOk ? ' ok ' : 'FAIL'}  ${name.padEnd(12)} ${said}`);
}
