import { request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { signedBatch } from './support/signed-batch.js';
import { StandardLoad } from './support/standard-load.js';
import { ACME_NUMBER, Stage } from './support/stage.js';

describe('F4: the api is killed in the middle of a webhook', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(['api', 'worker']);
    await stage.liftPace();
  }, 60_000);

  afterAll(() => stage.close());

  async function replaceApi(): Promise<void> {
    const api = stage.installation.servers.find(({ url }) => url);
    if (!api) throw new Error('No api runs.');
    await stage.installation.kill(api);
    await stage.installation.start('api');
  }

  it('stores nothing of half a batch, and all of it once when Meta repeats it', async () => {
    const load = await StandardLoad.start(stage, { inboundSeconds: 3 });
    const batch = signedBatch(1000);
    await sendHalf(`${stage.installation.url}${batch.path}`, batch.body, batch.signature);
    await replaceApi();
    expect(await storedOf(batch.wamids)).toBe(0);

    const statuses = await Promise.all(
      Array.from({ length: 3 }, () => post(`${stage.installation.url}${batch.path}`, batch)),
    );
    expect(statuses).toEqual([200, 200, 200]);
    await load.finish();
    expect(await storedOf(batch.wamids)).toBe(1000);
  }, 150_000);

  it('has stored every batch that was answered 200, and repeats make no second row', async () => {
    const batches = Array.from({ length: 60 }, (_, index) => signedBatch(20, `k${index}`));
    const answers = batches.map((batch) =>
      post(`${stage.installation.url}${batch.path}`, batch).catch(() => 0),
    );
    await Promise.any(answers);
    await replaceApi();
    const first = await Promise.all(answers);
    const acknowledged = batches.filter((_, index) => first[index] === 200);
    await stage.quiet();
    for (const batch of acknowledged) expect(await storedOf(batch.wamids)).toBe(20);

    const repeated = await Promise.all(
      batches.map((batch) => post(`${stage.installation.url}${batch.path}`, batch)),
    );
    expect(new Set(repeated)).toEqual(new Set([200]));
    await stage.quiet();
    for (const batch of batches) expect(await storedOf(batch.wamids)).toBe(20);
    await stage.expectInvariants();
  }, 120_000);

  async function storedOf(wamids: readonly string[]): Promise<number> {
    return stage.count(
      `select count(*) from messages m join numbers n on n.id = m.number_id
       where n.phone_number_id = $1 and m.wamid = any($2)`,
      [ACME_NUMBER, wamids],
    );
  }
});

async function post(url: string, batch: { body: string; signature: string }): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': batch.signature },
    body: batch.body,
  });
  await response.arrayBuffer();
  return response.status;
}

/** Promises the whole body, sends half of it, and leaves the connection open. */
async function sendHalf(url: string, body: string, signature: string): Promise<void> {
  const request = httpRequest(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-hub-signature-256': signature,
    },
  });
  request.on('error', () => undefined);
  const connected = once(request, 'socket');
  request.write(body.slice(0, body.length / 2));
  await connected;
}
