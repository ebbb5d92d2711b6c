import { resolve } from 'node:path';
import type { EncryptionKey, Environment } from './environment.js';
import { readEnvironment } from './read-environment.js';

export type ProcessRole = 'api' | 'worker';

/** Everything that may differ between installations, parsed once. The variables: .env.example. */
export class Config {
  readonly isProduction: boolean;
  /** The demo of `npm start`: seeded people, the simulator as Meta. */
  readonly isDemo: boolean;
  readonly host: string;
  readonly port: number;
  /** Where browsers and Meta reach us; no slash at the end. */
  readonly publicUrl: string;
  readonly roles: ReadonlySet<ProcessRole>;
  readonly databaseUrl: string;
  /** For what needs a session: queue, Relay, migrations, advisory locks. Never through a pooler. */
  readonly databaseDirectUrl: string;
  readonly redisUrl: string | null;
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly jwtSecret: string;
  readonly bcryptCost: number;
  readonly metaAppId: string | null;
  readonly metaAppSecret: string | null;
  readonly metaVerifyToken: string | null;
  readonly graphApiUrl: string;
  readonly graphApiVersion: string;
  readonly storageDir: string;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly corsOrigins: readonly string[];
  /** Reverse proxies whose X-Forwarded-For is believed; empty: nobody's. */
  readonly trustProxy: readonly string[];
  readonly rateLimits: boolean;
  readonly simulator: boolean;
  readonly simulatorHost: string;
  readonly simulatorPort: number;

  constructor(environment: Environment) {
    this.isProduction = environment.NODE_ENV === 'production';
    this.isDemo = environment.WAYSTATION_DEMO;
    this.host = environment.HOST;
    this.port = environment.PORT;
    this.publicUrl = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`;
    this.roles = new Set(environment.WAYSTATION_ROLES);
    this.databaseUrl = environment.DATABASE_URL;
    this.databaseDirectUrl = environment.DATABASE_DIRECT_URL ?? environment.DATABASE_URL;
    this.redisUrl = environment.REDIS_URL ?? null;
    this.encryptionKeys = environment.ENCRYPTION_KEYS;
    this.jwtSecret = environment.JWT_SECRET;
    this.bcryptCost = environment.BCRYPT_COST;
    this.metaAppId = environment.META_APP_ID ?? null;
    this.metaAppSecret = environment.META_APP_SECRET ?? null;
    this.metaVerifyToken = environment.META_VERIFY_TOKEN ?? null;
    this.graphApiUrl = environment.GRAPH_API_URL;
    this.graphApiVersion = environment.GRAPH_API_VERSION;
    this.storageDir = resolve(environment.STORAGE_DIR);
    this.logLevel = environment.LOG_LEVEL;
    this.corsOrigins = environment.CORS_ORIGINS;
    this.trustProxy = environment.TRUST_PROXY;
    this.rateLimits = environment.RATE_LIMITS;
    this.simulator = environment.SIMULATOR && !this.isProduction;
    this.simulatorHost = environment.SIMULATOR_HOST;
    this.simulatorPort = environment.SIMULATOR_PORT;
  }
}

/** Throws a `ConfigError` that names each faulty variable. */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  return new Config(readEnvironment(variables));
}

/** The configuration of this process. */
export function configFromProcess(): Config {
  return parseConfig(process.env);
}
