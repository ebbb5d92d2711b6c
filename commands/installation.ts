import { join, resolve } from 'node:path';
import { type Config, parseConfig } from '../src/platform/config/config.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from './embedded-postgres/embedded-postgres.js';
import { ownSecrets } from './secrets.js';

/** `scripts/run.mjs` has made the project's folder the working one. */
export const projectRoot = process.cwd();
export const migrationsFolder = join(projectRoot, 'dist', 'migrations');

/** Everything this installation keeps on disk. */
export function stateFolder(): string {
  return resolve(process.env.WAYSTATION_STATE_DIR || '.waystation');
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** An installation's database, open, with the variables its processes are started with. */
export interface Installation {
  readonly variables: Variables;
  readonly config: Config;
  /** Null where DATABASE_URL names a server of somebody else's. */
  readonly postgres: EmbeddedPostgres | null;
  /** Stops the embedded server, if opening started it. */
  close(): Promise<void>;
}

const PENDING_DATABASE = 'postgresql://waystation@127.0.0.1/embedded';

/** Where nothing is said about a database, we bring our own. */
export function isEmbedded(): boolean {
  return !process.env.DATABASE_URL && !process.env.DATABASE_URL_FILE;
}

/** The configuration before the database stands; a wrong variable is complained about at once. */
export function expectedConfig(): Config {
  return parseConfig(variablesWith(PENDING_DATABASE));
}

export async function openInstallation(): Promise<Installation> {
  if (!isEmbedded()) {
    const variables = variablesWith(null);
    const config = parseConfig(variables);
    return { variables, config, postgres: null, close: () => Promise.resolve() };
  }
  expectedConfig();
  const home = join(stateFolder(), 'postgres');
  const postgres = await startEmbeddedPostgres({ projectRoot, home });
  const variables = variablesWith(postgres.url);
  const close = () => (postgres.isOurs ? postgres.stop() : Promise.resolve());
  return { variables, config: parseConfig(variables), postgres, close };
}

/** Opens the installation for `work` alone. */
export async function inInstallation<T>(
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = await openInstallation();
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/** What the environment says goes before all else; production gets nothing made up. */
function variablesWith(embeddedUrl: string | null): Variables {
  const given = process.env;
  if (given.NODE_ENV === 'production') return withDatabase(given, embeddedUrl);
  const state = stateFolder();
  return withDatabase(
    {
      ...ownSecrets(state),
      STORAGE_DIR: join(state, 'storage'),
      ...(given.SIMULATOR === 'off' ? {} : { GRAPH_API_URL: simulatorUrl(given) }),
      ...(isEmbedded() ? { WAYSTATION_DEMO: 'on', RATE_LIMITS: 'off' } : {}),
      ...withoutEmpty(given),
    },
    embeddedUrl,
  );
}

function withDatabase(variables: Variables, embeddedUrl: string | null): Variables {
  return embeddedUrl === null ? variables : { ...variables, DATABASE_URL: embeddedUrl };
}

function simulatorUrl(given: Variables): string {
  return `http://127.0.0.1:${given.SIMULATOR_PORT || '9001'}`;
}

function withoutEmpty(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}
