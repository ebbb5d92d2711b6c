import { createHmac } from 'node:crypto';
import { acme } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { WAYSTATION_ROLES: 'api' } });
});
afterAll(() => app.close());

const platform = '/webhooks/whatsapp';
const own = `/webhooks/whatsapp/${acme.number.phoneNumberId}`;
const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });
const sign = (text: string | Buffer, secret: string) =>
  `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
const platformSecret = () => app.config.metaAppSecret ?? '';

function post(path: string, text: string | Buffer, signature?: string): Promise<Response> {
  return fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature !== undefined && { 'x-hub-signature-256': signature }),
    },
    body: Buffer.from(text),
  });
}

async function stored(): Promise<number> {
  return app.database.system(async (manager) => {
    const [row] = await manager.query<{ count: number }[]>(
      'select count(*)::int as count from webhook_deliveries',
    );
    return row?.count ?? 0;
  });
}

describe('POST /webhooks/whatsapp', () => {
  it('answers 200 after it is stored, byte for byte', async () => {
    const raw = '{"entry":[],"note":"caf\\u00e9 \\/ \\ud83d\\ude00"}';
    const answer = await post(platform, raw, sign(raw, platformSecret()));
    expect(answer.status).toBe(200);
    const [row] = await app.database.system((manager) =>
      manager.query<{ body: Buffer; route: string; isHashed: boolean }[]>(
        `select body, route, sha256(body) = body_sha256 as "isHashed"
         from webhook_deliveries order by id desc limit 1`,
      ),
    );
    expect(row?.body.toString()).toBe(raw);
    expect(row).toMatchObject({ route: 'PLATFORM', isHashed: true });
  });

  it('stores many that come together, each as its own', async () => {
    const before = await stored();
    const texts = Array.from({ length: 200 }, (_, index) => JSON.stringify({ index }));
    const answers = await Promise.all(
      texts.map((text) => post(platform, text, sign(text, platformSecret()))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await stored()).toBe(before + 200);
    const distinct = await app.database.system((manager) =>
      manager.query<unknown[]>('select distinct body from webhook_deliveries'),
    );
    expect(distinct.length).toBeGreaterThanOrEqual(200);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['wrong', sign(body, 'another secret')],
    ['sha1', `sha1=${createHmac('sha1', 'x').update(body).digest('hex')}`],
  ])('refuses a %s signature with 401 and stores nothing', async (_, signature) => {
    const before = await stored();
    expect((await post(platform, body, signature)).status).toBe(401);
    expect((await post(own, body, signature)).status).toBe(401);
    expect(await stored()).toBe(before);
  });

  it('refuses the signature of JSON written anew', async () => {
    const raw = '{"text":"caf\\u00e9"}';
    const anew = JSON.stringify(JSON.parse(raw));
    expect((await post(platform, raw, sign(anew, platformSecret()))).status).toBe(401);
  });

  it('takes the secret of the address, and knows no other number', async () => {
    const { appSecret } = acme.number;
    expect((await post(own, body, sign(body, appSecret))).status).toBe(200);
    expect((await post(own, body, sign(body, platformSecret()))).status).toBe(401);
    expect((await post(platform, body, sign(body, appSecret))).status).toBe(401);
    const unknown = '/webhooks/whatsapp/999999999999999';
    expect((await post(unknown, body, sign(body, appSecret))).status).toBe(401);
  });

  it.each(['', 'not json', '{"cut":', '\u0000'])('refuses %j with 400', async (text) => {
    const before = await stored();
    expect((await post(platform, text, sign(text, platformSecret()))).status).toBe(400);
    expect(await stored()).toBe(before);
  });

  it('takes any content type, and none', async () => {
    for (const contentType of ['text/plain', 'application/xml', 'nonsense', null]) {
      const answer = await fetch(`${app.url}${platform}`, {
        method: 'POST',
        headers: {
          ...(contentType && { 'content-type': contentType }),
          'x-hub-signature-256': sign(body, platformSecret()),
        },
        body: Buffer.from(body),
      });
      expect([contentType, answer.status]).toEqual([contentType, 200]);
    }
  });

  it('takes 3 MB and refuses more', async () => {
    const filled = (size: number) => {
      const frame = '{"entry":[],"fill":""}';
      return frame.replace('""', `"${'x'.repeat(size - frame.length)}"`);
    };
    const largest = filled(3 * 1024 * 1024);
    expect((await post(platform, largest, sign(largest, platformSecret()))).status).toBe(200);
    const tooLarge = `${largest} `;
    const before = await stored();
    expect((await post(platform, tooLarge, sign(tooLarge, platformSecret()))).status).toBe(413);
    expect(await stored()).toBe(before);
  });

  it('takes JSON that nests a thousand deep', async () => {
    const deep = `${'['.repeat(1_000)}${']'.repeat(1_000)}`;
    expect((await post(platform, deep, sign(deep, platformSecret()))).status).toBe(200);
  });
});

describe('GET /webhooks/whatsapp', () => {
  const ask = (path: string, token: string | null, challenge = '1158201444') => {
    const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.challenge': challenge });
    if (token !== null) query.set('hub.verify_token', token);
    return fetch(`${app.url}${path}?${query.toString()}`);
  };

  it('returns the challenge as plain text for the right token', async () => {
    const answer = await ask(platform, app.config.metaVerifyToken, '<script>1</script>');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toBe('<script>1</script>');
    expect((await ask(own, acme.number.verifyToken)).status).toBe(200);
  });

  it.each([
    ['no token', platform, null],
    ['an empty token', platform, ''],
    ['a wrong token', platform, 'wrong'],
    ["a number's token", platform, acme.number.verifyToken],
    ['a token for an unknown number', '/webhooks/whatsapp/999', acme.number.verifyToken],
  ])('refuses %s with 403', async (_, path, token) => {
    const answer = await ask(path, token);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('1158201444');
  });

  it('refuses every token while none is set', async () => {
    const bare = await startTestApp({
      env: { WAYSTATION_ROLES: 'api', META_VERIFY_TOKEN: '' },
      fixture: false,
    });
    const query = 'hub.mode=subscribe&hub.challenge=1&hub.verify_token=undefined';
    expect((await fetch(`${bare.url}${platform}?${query}`)).status).toBe(403);
    expect((await fetch(`${bare.url}${platform}?hub.mode=subscribe&hub.challenge=1`)).status).toBe(
      403,
    );
    await bare.close();
  });
});
