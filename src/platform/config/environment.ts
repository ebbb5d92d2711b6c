import { z } from 'zod';

/** One of the keys that seal what is stored; the first of the list seals, all open. */
export interface EncryptionKey {
  readonly kid: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PORT = 'a port number from 0 to 65535';
const COST = 'a whole number from 4 to 15';
const PROXIES = 'addresses or networks such as 10.0.0.0/8, separated by commas';
const SWITCH = 'on or off';
const KEYS =
  'kid:key, the key being 32 bytes in base64 (make one with: openssl rand -base64 32); older keys after a comma';

/** Each variable's message says what was expected; `readEnvironment` puts name and value before it. */
export const environmentSchema = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().min(1, 'an address to listen on').default('127.0.0.1'),
  PORT: port().default(3000),
  SIMULATOR: onOff().default(true),
  SIMULATOR_HOST: z.string().min(1, 'an address to listen on').default('127.0.0.1'),
  SIMULATOR_PORT: port().default(9001),
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgresql://login:password@host:5432/name'),
  DATABASE_DIRECT_URL: address(
    ['postgres:', 'postgresql:'],
    'postgresql://login:password@host:5432/name',
  ).optional(),
  REDIS_URL: address(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  WAYSTATION_ROLES: z
    .string()
    .default('api,worker')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['api', 'worker'], 'api, worker or api,worker')).min(1)),
  WAYSTATION_DEMO: onOff().default(false),
  PUBLIC_URL: address(['http:', 'https:'], 'https://waystation.example.com').optional(),
  ENCRYPTION_KEYS: z.string(KEYS).transform((text, context) => {
    const keys = text.split(',').map(parseKey);
    if (keys.every((key) => key !== null)) return keys;
    context.addIssue({ code: 'custom', message: KEYS });
    return z.NEVER;
  }),
  JWT_SECRET: z
    .string('at least 32 characters (make one with: openssl rand -base64 48)')
    .min(32, 'at least 32 characters (make one with: openssl rand -base64 48)'),
  META_APP_ID: z.string().optional(),
  META_APP_SECRET: z.string().min(1, "the app's secret from Meta's dashboard").optional(),
  META_VERIFY_TOKEN: z.string().min(1, "the token entered in Meta's dashboard").optional(),
  GRAPH_API_URL: address(['http:', 'https:'], 'https://graph.facebook.com').default(
    'https://graph.facebook.com',
  ),
  GRAPH_API_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'a version such as v26.0')
    .default('v26.0'),
  STORAGE: z.enum(['disk'], 'disk').default('disk'),
  STORAGE_DIR: z.string().min(1, 'a folder').default('.waystation/storage'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((origin) => origin.trim() || []))
    .pipe(z.array(z.url('origins such as https://app.example.com, separated by commas'))),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((address) => address.trim() || []))
    .pipe(z.array(z.string().regex(/^[0-9a-f.:]+(\/\d{1,3})?$/i, PROXIES))),
  RATE_LIMITS: onOff().default(true),
  BCRYPT_COST: z.coerce.number(COST).int(COST).min(4, COST).max(15, COST).default(12),
});

export type Environment = z.infer<typeof environmentSchema>;

function port() {
  return z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine((value) => value <= 65_535, PORT);
}

function onOff() {
  return z.enum(['on', 'off'], SWITCH).transform((value) => value === 'on');
}

function address(protocols: readonly string[], example: string) {
  const expected = `an address such as ${example}`;
  return z
    .string(expected)
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), expected)
    .transform((text) => text.replace(/\/+$/, ''));
}

function parseKey(text: string): EncryptionKey | null {
  const split = text.indexOf(':');
  const key = Buffer.from(text.slice(split + 1), 'base64');
  return split > 0 && key.length === 32 ? { kid: text.slice(0, split).trim(), key } : null;
}
