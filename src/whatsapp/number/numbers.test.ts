import { acme, globex } from '../../../test/support/fixture.js';
import type { TestApp } from '../../../test/support/test-app.js';
import {
  type AppWithSimulator,
  startAppWithSimulator,
} from '../../../test/support/test-simulator.js';
import { SimulatorControl } from '../testing/simulator-control.js';

let bed: AppWithSimulator;
let app: TestApp;
let admin: string;
beforeAll(async () => {
  bed = await startAppWithSimulator();
  app = bed.app;
  admin = await app.signIn(acme.agents.admin.email);
});
afterAll(() => bed.close());

const FIELDS = `number { id name phoneNumberId wabaId displayPhoneNumber isActive health pausedReason
  maxMessagesPerSecond accessTokenHint webhookUrl verifyToken lastWebhookAt createdAt }
  userErrors { code message field }`;

const mutate = async (name: string, input: Record<string, unknown>, token = admin) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await app.graphql(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`,
    { input },
    token,
  );
  return { ...answer, payload: answer.data?.[name] };
};

const list = async (token: string, fields = 'id phoneNumberId verifyToken') => {
  const { data } = await app.graphql(`{ numbers { ${fields} } }`, {}, token);
  return data['numbers'] as Record<string, unknown>[];
};

/** A number that somebody has at Meta, with a token that may use it. */
async function newcomer() {
  const simulator = new SimulatorControl(bed.simulator.url);
  const { code, phoneNumberId, wabaId } = await simulator.send('POST', '/signup', {
    displayName: 'Newcomer',
  });
  const query = new URLSearchParams({
    client_id: '400000000000001',
    client_secret: app.config.metaAppSecret ?? '',
    code: String(code),
  });
  const exchange = await fetch(`${bed.simulator.url}/v26.0/oauth/access_token?${query.toString()}`);
  const { access_token: accessToken } = (await exchange.json()) as { access_token: string };
  return { name: 'Shop', phoneNumberId, wabaId, accessToken };
}

const auditOf = (objectId: string) =>
  app.database.system((manager) =>
    manager.query<{ action: string; detail: string }[]>(
      'select action, detail::text as detail from audit_log where object_id = $1 order by id',
      [objectId],
    ),
  );

describe('connectNumber', () => {
  it('checks the token at WhatsApp, keeps the secrets sealed, leaves a trail', async () => {
    const input = await newcomer();
    const { payload } = await mutate('connectNumber', input);
    expect(payload.userErrors).toEqual([]);
    expect(payload.number).toMatchObject({
      name: 'Shop',
      phoneNumberId: input.phoneNumberId,
      health: 'CONNECTED',
      pausedReason: null,
      maxMessagesPerSecond: 80,
      accessTokenHint: input.accessToken.slice(-4),
      webhookUrl: `${app.config.publicUrl}/webhooks/whatsapp/${String(input.phoneNumberId)}`,
      verifyToken: expect.stringMatching(/^[\w-]{32}$/),
    });
    expect(payload.number.displayPhoneNumber).toMatch(/^\+/);
    const [row] = await app.database.system((manager) =>
      manager.query<Record<string, string>[]>('select * from numbers where id = $1', [
        payload.number.id,
      ]),
    );
    expect(JSON.stringify(row)).not.toContain(input.accessToken);
    expect(JSON.stringify(row)).not.toContain(payload.number.verifyToken);
    expect(row?.['access_token']).toMatch(/^v1\.test\./);
    const audit = await auditOf(payload.number.id);
    expect(audit.map(({ action }) => action)).toEqual(['number.connected']);
    expect(audit[0]?.detail).not.toContain(input.accessToken);
    expect(await list(await app.signIn(globex.agents.admin.email), 'id')).not.toContainEqual({
      id: payload.number.id,
    });
  });

  it('refuses a number that is connected anywhere, without telling where', async () => {
    const { phoneNumberId, wabaId, accessToken } = globex.number;
    const theirs = await mutate('connectNumber', { name: 'x', phoneNumberId, wabaId, accessToken });
    const own = await mutate('connectNumber', { ...pick(acme.number), name: 'x' });
    expect(theirs.payload.userErrors).toEqual(own.payload.userErrors);
    expect(theirs.payload).toMatchObject({ number: null, userErrors: [{ code: 'TAKEN' }] });
  });

  it.each([
    ['a token that WhatsApp does not know', { accessToken: 'nonsense' }, 'INVALID', 'accessToken'],
    ['a number that it does not know', { phoneNumberId: '123' }, 'INVALID', 'phoneNumberId'],
    ['an id that is none', { phoneNumberId: '../../me' }, 'INVALID', 'phoneNumberId'],
    ['no name', { name: '   ' }, 'INVALID', 'name'],
    ['a token with a line break', { accessToken: 'a\nb' }, 'INVALID', 'accessToken'],
  ])('refuses %s', async (_, change, code, field) => {
    const { payload } = await mutate('connectNumber', { ...(await newcomer()), ...change });
    expect(payload).toMatchObject({
      number: null,
      userErrors: [{ code, field: ['input', field] }],
    });
  });

  it('is for administrators alone', async () => {
    const lead = await app.signIn(acme.agents.lead.email);
    const { errors } = await mutate('connectNumber', await newcomer(), lead);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const anonymous = await mutate('connectNumber', await newcomer(), '');
    expect(anonymous.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('updateNumber', () => {
  it('changes what is given and nothing else', async () => {
    const { payload } = await mutate('updateNumber', {
      numberId: acme.number.id,
      name: ' Front desk ',
      maxMessagesPerSecond: 250,
    });
    expect(payload.number).toMatchObject({
      name: 'Front desk',
      maxMessagesPerSecond: 250,
      verifyToken: acme.number.verifyToken,
    });
  });

  it('refuses a token that WhatsApp refuses, and a pace out of range', async () => {
    const bad = await mutate('updateNumber', { numberId: acme.number.id, accessToken: 'nonsense' });
    expect(bad.payload.userErrors).toMatchObject([{ code: 'INVALID' }]);
    for (const maxMessagesPerSecond of [0, 100_001, -1]) {
      const { payload } = await mutate('updateNumber', {
        numberId: acme.number.id,
        maxMessagesPerSecond,
      });
      expect(payload.userErrors).toMatchObject([{ code: 'INVALID' }]);
    }
  });

  it.each(['updateNumber', 'deactivateNumber'])(
    '%s knows no number of another tenant',
    async (name) => {
      const ids = [globex.number.id, '019a0000-0000-7000-8000-00000000dead', 'nonsense'];
      const answers = await Promise.all(ids.map((numberId) => mutate(name, { numberId })));
      for (const { errors } of answers) {
        expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
        expect(errors?.[0]?.message).toBe(answers[0]?.errors?.[0]?.message);
      }
    },
  );

  it('is for administrators alone', async () => {
    const lead = await app.signIn(acme.agents.lead.email);
    for (const name of ['updateNumber', 'deactivateNumber']) {
      const { errors } = await mutate(name, { numberId: acme.number.id }, lead);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('numbers', () => {
  it('shows everybody the numbers of their tenant, the verify token to administrators', async () => {
    const shown = await list(admin);
    expect(shown).toContainEqual({
      id: acme.number.id,
      phoneNumberId: acme.number.phoneNumberId,
      verifyToken: acme.number.verifyToken,
    });
    const junior = await list(await app.signIn(acme.agents.junior.email));
    expect(junior.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(new Set(junior.map(({ verifyToken }) => verifyToken))).toEqual(new Set([null]));
    const theirs = await list(await app.signIn(globex.agents.admin.email));
    expect(theirs).toHaveLength(1);
  });
});

describe('deactivateNumber', () => {
  it('stops the number; connecting it again starts it', async () => {
    const input = await newcomer();
    const { payload } = await mutate('connectNumber', input);
    const numberId = payload.number.id;
    const stopped = await mutate('deactivateNumber', { numberId });
    expect(stopped.payload.number).toMatchObject({ isActive: false, health: 'INACTIVE' });
    const elsewhere = await mutate(
      'connectNumber',
      input,
      await app.signIn(globex.agents.admin.email),
    );
    expect(elsewhere.payload.userErrors).toMatchObject([{ code: 'TAKEN' }]);
    const again = await mutate('connectNumber', { ...input, name: 'Anew' });
    expect(again.payload.number).toMatchObject({ id: numberId, isActive: true, name: 'Anew' });
    expect((await auditOf(numberId)).map(({ action }) => action)).toEqual([
      'number.connected',
      'number.deactivated',
      'number.connected',
    ]);
  });
});

function pick({ phoneNumberId, wabaId, accessToken }: typeof acme.number) {
  return { phoneNumberId, wabaId, accessToken };
}
