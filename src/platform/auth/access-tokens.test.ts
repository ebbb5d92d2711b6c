import { createHmac } from 'node:crypto';
import { acme, globex } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
let valid: string;
beforeAll(async () => {
  app = await startTestApp();
  valid = await app.signIn('lead@acme.test');
});
afterAll(() => app.close());

interface Changes {
  header?: Record<string, unknown>;
  payload?: Record<string, unknown>;
  key?: string;
  hash?: string;
}

/** The valid token, changed in one thing and signed again. */
function forged({ header, payload, key = app.config.jwtSecret, hash = 'sha256' }: Changes): string {
  const [head = '', body = ''] = valid.split('.');
  const parts = [
    { ...parse(head), ...header },
    { ...parse(body), ...payload },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const signed = parts.join('.');
  return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`;
}

function parse(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

async function codeOf(token: string): Promise<string | undefined> {
  const { errors } = await app.graphql('{ viewer { isPlatformAdmin } }', {}, token);
  return errors?.[0]?.extensions.code;
}

it('takes a token that is signed again without a change, so the forgeries below fail by theirs', async () => {
  expect(await codeOf(valid)).toBeUndefined();
  expect(await codeOf(forged({}))).toBeUndefined();
});

const nowS = Math.floor(Date.now() / 1000);
const forgeries: [string, Changes][] = [
  ['another key', { key: 'another secret, at least 32 characters' }],
  ['an empty key', { key: '' }],
  ['HS512', { header: { alg: 'HS512' }, hash: 'sha512' }],
  ['RS256 with the secret as its key', { header: { alg: 'RS256' } }],
  ['a kid that is a path', { header: { kid: '../../dev/null' }, key: '' }],
  ['a kid that is SQL', { header: { kid: "x' union select 'k" }, key: 'k' }],
  ['a jwk of its own', { header: { jwk: { kty: 'oct', k: 'aw' } }, key: 'k' }],
  ['an end in the past', { payload: { exp: nowS - 1 } }],
  ['no end', { payload: { exp: undefined } }],
  ['a beginning in the future', { payload: { nbf: nowS + 60 } }],
  ['another issuer', { payload: { iss: 'somebody' } }],
  ['another audience', { payload: { aud: 'somebody' } }],
  ['no audience', { payload: { aud: undefined } }],
  ['another kind', { payload: { kind: 'mfa' } }],
  ['no kind', { payload: { kind: undefined } }],
  ['another tenant', { payload: { tid: globex.id } }],
  ['no tenant, as a platform admin', { payload: { tid: null } }],
  ['a session that is not there', { payload: { sid: acme.id } }],
  ['another epoch', { payload: { epoch: 1 } }],
  ['a person that is no id', { payload: { sub: "' or 1=1 --" } }],
];
it.each(forgeries)('refuses a token with %s', async (_, changes) => {
  expect(await codeOf(forged(changes))).toBe('UNAUTHENTICATED');
});

it('refuses a token whose session is another person’s', async () => {
  expect(await codeOf(forged({ payload: { sub: acme.agents.admin.id } }))).toBe('UNAUTHENTICATED');
});

it('refuses alg none', async () => {
  const [, body = ''] = valid.split('.');
  for (const alg of ['none', 'None', 'NONE']) {
    const head = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
    expect(await codeOf(`${head}.${body}.`)).toBe('UNAUTHENTICATED');
  }
});

it('refuses a changed signature, a cut token and a very long one', async () => {
  const [head, body, signature = ''] = valid.split('.');
  const other = signature.startsWith('A') ? 'B' : 'A';
  expect(await codeOf(`${head}.${body}.${other}${signature.slice(1)}`)).toBe('UNAUTHENTICATED');
  expect(await codeOf(`${head}.${body}`)).toBe('UNAUTHENTICATED');
  expect(await codeOf(`${head}.${body}.${'a'.repeat(8_000)}`)).toBe('UNAUTHENTICATED');
});
