import { join } from 'node:path';
import type { Config } from '../../src/platform/config/config.js';
import { type Installation, openInstallation, stateFolder } from '../installation.js';
import { prepareDatabase } from './prepare-database.js';
import { Program } from './program.js';
import { untilReady } from './until-ready.js';

export interface RunningInstallation {
  readonly config: Config;
  /** Rejects with a program's last words when one ends before all are ready. */
  readonly ready: Promise<void>;
  /** Resolves with its name and last words when a program has ended by itself. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

/** Database, server and simulator, in this order; `stop` goes the other way. */
export async function launchInstallation(): Promise<RunningInstallation> {
  const installation = await openInstallation();
  const { config, postgres } = installation;
  try {
    await prepareDatabase(installation);
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
  const programs = launch(installation);
  const broken = Promise.race([
    ...programs.map(async (program) => lastWords(program, await program.ended)),
    ...(postgres
      ? [postgres.ended.then(() => `PostgreSQL has ended. See ${postgres.logFile}`)]
      : []),
  ]);
  return {
    config,
    broken,
    ready: Promise.race([
      untilReady(config),
      broken.then((words) => Promise.reject(new Error(words))),
    ]),
    stop: async () => {
      // The server first: what it has begun to send still finds the simulator and the database.
      for (const program of programs) await program.stop();
      await postgres?.stop();
    },
  };
}

function launch({ config, variables }: Installation): Program[] {
  const logs = join(stateFolder(), 'logs');
  const server = new Program({
    name: 'server',
    file: 'dist/src/main.js',
    variables,
    logFile: join(logs, 'server.log'),
  });
  if (!config.simulator) return [server];
  const simulator = new Program({
    name: 'simulator',
    file: 'dist/simulator/src/main.js',
    variables: { ...variables, WEBHOOK_BASE_URL: `http://127.0.0.1:${config.port}` },
    logFile: join(logs, 'simulator.log'),
  });
  return [server, simulator];
}

function lastWords(program: Program, how: string): string {
  return `The ${program.name} has ended (${how}). Its last words:\n${program.lastWords()}`;
}
