import { inspect } from 'node:util';
import { Logger } from '@nestjs/common';
import { acme } from '../../../test/support/fixture.js';
import { OutboxBed } from '../testing/outbox-bed.js';

const CANARY = 'canary-7d1f0c55e2';

describe('what is handed to the log', () => {
  const lines: string[] = [];
  const keep = (...parts: unknown[]) => {
    lines.push(inspect(parts, { depth: 10 }));
  };

  let bed: OutboxBed;
  beforeAll(async () => {
    bed = await OutboxBed.open();
    Logger.overrideLogger({ log: keep, error: keep, warn: keep, debug: keep, verbose: keep });
  });
  afterAll(async () => {
    await bed.close();
    Logger.overrideLogger(false);
  });

  it('holds no token and no secret, whatever goes wrong', async () => {
    const url = `${bed.app.url}/webhooks/whatsapp`;
    const query = `hub.mode=subscribe&hub.challenge=1&hub.verify_token=${CANARY}`;
    for (const address of [url, `${url}/${acme.number.phoneNumberId}`, `${url}/1`]) {
      expect((await fetch(`${address}?${query}`)).status).toBe(403);
    }
    const secrets = { accessToken: CANARY, appSecret: CANARY, verifyToken: CANARY };
    const { data } = await bed.app.graphql(
      `mutation ($input: ConnectNumberInput!) {
         connectNumber(input: $input) { userErrors { message } } }`,
      { input: { name: 'x', phoneNumberId: '1', wabaId: '1', ...secrets } },
      await bed.app.signIn(acme.agents.admin.email),
    );
    expect(JSON.stringify(data)).not.toContain(CANARY);

    await bed.simulator.fault({ kind: 'reset', count: 1 });
    const one = bed.entry({ mediaId: '019a0000-0000-7000-8000-00000000dead' });
    await bed.enqueue(one, bed.entry());
    await bed.isTold(one, 'FAILED');
    await bed.simulator.send('PUT', '/tokens', { token: 'sim-token-acme', state: 'expired' });
    const other = bed.entry();
    await bed.enqueue(other);
    await bed.becomes(other, 'PENDING');

    expect(lines.length).toBeGreaterThan(0);
    const { accessToken, appSecret, verifyToken } = acme.number;
    for (const secret of [CANARY, accessToken, appSecret, verifyToken]) {
      expect(lines.join('\n')).not.toContain(secret);
    }
  });
});
