import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from './config.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const good = {
  DATABASE_URL: 'postgresql://waystation:x@127.0.0.1:5432/waystation',
  ENCRYPTION_KEYS: `k1:${KEY}`,
  JWT_SECRET: 'q'.repeat(32),
};
const production = {
  ...good,
  NODE_ENV: 'production',
  META_APP_SECRET: 'real-secret',
  META_VERIFY_TOKEN: 'real-token',
};

test('needs only the database and two secrets; all else has a default', () => {
  const config = parseConfig(good);
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    databaseDirectUrl: good.DATABASE_URL,
    redisUrl: null,
    metaAppSecret: null,
    graphApiUrl: 'https://graph.facebook.com',
    graphApiVersion: 'v26.0',
    corsOrigins: [],
    rateLimits: true,
    isProduction: false,
    isDemo: false,
  });
  expect([...config.roles]).toEqual(['api', 'worker']);
  expect(config.encryptionKeys).toEqual([{ kid: 'k1', key: Buffer.alloc(32, 7) }]);
});

test.each([
  ['PORT', 'abc', 'PORT is "abc"; expected a port number from 0 to 65535'],
  ['PORT', '70000', 'PORT is "70000"; expected a port number from 0 to 65535'],
  [
    'REDIS_URL',
    'localhost',
    'REDIS_URL is not valid; expected an address such as redis://host:6379',
  ],
  [
    'WAYSTATION_ROLES',
    'api,boss',
    'WAYSTATION_ROLES is "api,boss"; expected api, worker or api,worker',
  ],
  ['RATE_LIMITS', 'yes', 'RATE_LIMITS is "yes"; expected on or off'],
  ['GRAPH_API_VERSION', '26', 'GRAPH_API_VERSION is "26"; expected a version such as v26.0'],
  ['BCRYPT_COST', 'low', 'BCRYPT_COST is "low"; expected a whole number from 4 to 15'],
])('%s=%s is refused in one line', (name, value, complaint) => {
  expect(() => parseConfig({ ...good, [name]: value })).toThrow(new Error(complaint));
});

test('a missing variable is named with what was expected, and an empty one is missing', () => {
  expect(() => parseConfig({ ...good, DATABASE_URL: '' })).toThrow(
    'DATABASE_URL is not set; expected an address such as postgresql://',
  );
});

test('a wrong secret is never printed', () => {
  const complaint = thrownBy({ ...good, ENCRYPTION_KEYS: 'k1:c2hvcnQ=', JWT_SECRET: 'hush' });
  expect(complaint).toMatch(/^ENCRYPTION_KEYS is not valid; expected kid:key.*\nJWT_SECRET is not/);
  expect(complaint).not.toMatch(/c2hvcnQ|hush/);
});

test('a secret may come from a file, unless it is given itself', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'jwt');
  writeFileSync(file, `${'z'.repeat(40)}\n`);
  const config = parseConfig({ ...good, JWT_SECRET: undefined, JWT_SECRET_FILE: file });
  expect(config.jwtSecret).toBe('z'.repeat(40));
  expect(parseConfig({ ...good, JWT_SECRET_FILE: file }).jwtSecret).toBe(good.JWT_SECRET);
  expect(thrownBy({ ...good, JWT_SECRET: '', JWT_SECRET_FILE: '/nowhere' })).toBe(
    'JWT_SECRET_FILE is "/nowhere"; expected a file that can be read',
  );
});

test('older keys follow the one that seals', () => {
  const { encryptionKeys } = parseConfig({ ...good, ENCRYPTION_KEYS: `b:${KEY},a:${KEY}` });
  expect(encryptionKeys.map((key) => key.kid)).toEqual(['b', 'a']);
});

describe('production', () => {
  test('starts with secrets of its own, and without the simulator', () => {
    expect(parseConfig(production)).toMatchObject({ isProduction: true, simulator: false });
  });

  test.each([
    [{ META_APP_SECRET: undefined }, 'META_APP_SECRET is not set; expected a secret of your own'],
    [{ META_VERIFY_TOKEN: 'change-me' }, 'META_VERIFY_TOKEN is an example; expected a secret of'],
    [{ JWT_SECRET: 'change-me'.repeat(5) }, 'JWT_SECRET is an example; expected a secret of your'],
    [{ RATE_LIMITS: 'off' }, 'RATE_LIMITS is "off"; expected on'],
    [{ WAYSTATION_DEMO: 'on' }, 'WAYSTATION_DEMO is "on"; expected off'],
  ])('refuses %j', (change, complaint) => {
    expect(thrownBy({ ...production, ...change })).toContain(complaint);
  });
});

function thrownBy(variables: Record<string, string | undefined>): string {
  try {
    parseConfig(variables);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}
