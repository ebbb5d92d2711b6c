import { once } from 'node:events';
import { WebSocket } from 'ws';
import { uuidv7 } from '../src/platform/database/uuidv7.js';
import { acme } from './support/fixture.js';
import { type RadioApp, resolved, startRadioApp } from './support/radio-app.js';
import { TestSocket } from './support/test-socket.js';

const HEARD = 'subscription { heard }';

describe('Sockets', () => {
  let app: RadioApp;

  beforeAll(async () => {
    app = await startRadioApp();
  });
  afterAll(() => app.close());

  const enter = async (email: string) => TestSocket.signedIn(app.url, await app.token(email));

  async function listen(email: string, query = HEARD): Promise<TestSocket> {
    const socket = await enter(email);
    socket.subscribe('1', query);
    await socket.settled();
    return socket;
  }

  /** Until the feed is joined nothing is promised; the first event that comes shows that it is. */
  async function tuneIn(sockets: readonly TestSocket[], life = app.acme): Promise<void> {
    const pending = new Set(sockets);
    const heard = sockets.map((socket) => socket.next().then(() => pending.delete(socket)));
    while (pending.size > 0) {
      await app.happen(life, life.conversation(), uuidv7());
      await Promise.race([...heard, new Promise((resolve) => setTimeout(resolve, 50))]);
    }
  }

  const code = async (socket: TestSocket) => (await socket.closed).code;

  describe('the door', () => {
    it('refuses pages of others and lets in ours and programs', async () => {
      const open = async (origin?: string) => {
        const raw = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, [], { origin });
        raw.on('error', () => undefined);
        const [response] = await Promise.race([
          once(raw, 'unexpected-response').then(([, answer]) => [answer.statusCode]),
          once(raw, 'open').then(() => [101]),
        ]);
        raw.terminate();
        return response;
      };
      expect(await open('https://evil.test')).toBe(403);
      expect(await open('https://console.test')).toBe(101);
      expect(await open(app.url)).toBe(101);
      expect(await open()).toBe(101);
    });

    it.each(['graphql-ws', 'mqtt', []])('does not speak %j (4406)', async (protocol) => {
      expect(await code(await TestSocket.open(app.url, protocol))).toBe(4406);
    });

    it('lets nobody in without a valid access token (4401)', async () => {
      for (const authorization of [undefined, 'Bearer nonsense', 'Bearer a.b.c', { a: 1 }, '']) {
        const socket = await TestSocket.open(app.url);
        socket.send({ type: 'connection_init', payload: { authorization } });
        expect(await code(socket)).toBe(4401);
      }
    });

    it('asks for a name before anything else (4401)', async () => {
      const socket = await TestSocket.open(app.url);
      socket.subscribe('1', HEARD);
      expect(await code(socket)).toBe(4401);
    });

    it('waits three seconds for it (4408)', async () => {
      expect(await code(await TestSocket.open(app.url))).toBe(4408);
    });

    it('lets one person have twenty sockets (4403)', async () => {
      const token = await app.token('lead@acme.test');
      const sockets = await Promise.all(
        Array.from({ length: 20 }, () => TestSocket.signedIn(app.url, token)),
      );
      const last = await TestSocket.open(app.url);
      last.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
      expect(await code(last)).toBe(4403);
      await Promise.all(sockets.map((socket) => socket.close()));
    });
  });

  describe('manners', () => {
    it.each(['not json', '{"type":"nonsense"}', '{"type":"connection_ack"}'])(
      'refuses %s (4400)',
      async (frame) => {
        const socket = await enter('lead@acme.test');
        socket.send(frame);
        expect(await code(socket)).toBe(4400);
      },
    );

    it('refuses a second greeting (4429) and an id that is taken (4409)', async () => {
      const twice = await enter('lead@acme.test');
      twice.send({ type: 'connection_init' });
      expect(await code(twice)).toBe(4429);
      const same = await enter('lead@acme.test');
      same.subscribe('1', HEARD);
      same.subscribe('1', HEARD);
      expect(await code(same)).toBe(4409);
    });

    it('refuses a megabyte in one message (1009)', async () => {
      const socket = await enter('lead@acme.test');
      socket.send('x'.repeat(1024 * 1024 + 1));
      expect(await code(socket)).toBe(1009);
    });

    it('holds the limits of HTTP for every operation', async () => {
      const socket = await enter('lead@acme.test');
      const aliases = Array.from({ length: 31 }, (_, i) => `a${i}: static`).join(' ');
      socket.subscribe('1', `{ ${aliases} }`);
      const { type, payload } = await socket.next();
      expect(type).toBe('error');
      expect(payload[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
      for (let i = 0; i < 101; i += 1) socket.subscribe(`s${i}`, HEARD);
      const refused = await socket.next();
      expect(refused).toMatchObject({ id: 's100', type: 'error' });
      expect(refused.payload[0].extensions.code).toBe('RATE_LIMITED');
      await socket.close();
    });

    it('answers queries, and tells nothing of our insides', async () => {
      const socket = await enter('lead@acme.test');
      socket.subscribe('1', '{ static }');
      expect(await socket.next()).toMatchObject({
        type: 'next',
        payload: { data: { static: 'crackle' } },
      });
      expect(await socket.next()).toMatchObject({ type: 'complete', id: '1' });
      socket.subscribe('2', '{ broken }');
      const { payload } = await socket.next();
      expect(payload.errors[0]).toMatchObject({ extensions: { code: 'INTERNAL' } });
      expect(JSON.stringify(payload)).not.toContain('antenna');
      await socket.close();
    });
  });

  describe('events', () => {
    it('go to the right tenant, and to juniors only of what is theirs', async () => {
      const [lead, junior, stranger] = await Promise.all([
        listen('lead@acme.test'),
        listen('junior@acme.test'),
        listen('admin@globex.test'),
      ]);
      await tuneIn([lead]);
      await tuneIn([stranger], app.globex);
      const theirs = app.acme.conversation(acme.agents.junior.id);
      const foreign = uuidv7();
      const own = uuidv7();
      await app.happen(app.acme, app.acme.conversation(), uuidv7());
      await app.happen(app.acme, theirs, own);
      await app.happen(app.globex, app.globex.conversation(), foreign);
      expect((await junior.next()).payload.data.heard).toContain(own);
      let heard = '';
      while (!heard.includes(foreign)) heard = (await stranger.next()).payload.data.heard;
      await Promise.all([lead, junior, stranger].map((socket) => socket.close()));
    });

    it('are executed once for all who have the same subscription and permissions', async () => {
      const sockets = await Promise.all(
        ['lead', 'lead', 'lead'].map((name) => listen(`${name}@acme.test`)),
      );
      await tuneIn(sockets);
      const last = uuidv7();
      await app.happen(app.acme, app.acme.conversation(), last);
      const before = resolved.heard;
      const endings = sockets.map(async (socket) => {
        while (!(await socket.next()).payload.data.heard.includes(last));
      });
      await Promise.all(endings);
      expect(resolved.heard - before).toBeLessThanOrEqual(2);
      await Promise.all(sockets.map((socket) => socket.close()));
    });

    it('answer a useless cursor with an error that ends the subscription', async () => {
      const socket = await enter('lead@acme.test');
      socket.subscribe('1', `subscription { heard(after: "${uuidv7()}.1") }`);
      const { payload } = await socket.next();
      expect(payload.errors[0].extensions.code).toBe('RESYNC_REQUIRED');
      expect((await socket.next()).type).toBe('complete');
      await socket.close();
    });
  });

  describe('the way out', () => {
    it('sends away whose token has run out (4401), unless a newer one came in a ping', async () => {
      const token = await app.token('lead@acme.test');
      const [ends, lives] = await Promise.all(
        [1, 2].map(async () => TestSocket.signedIn(app.url, await app.shortToken(token))),
      );
      lives?.send({ type: 'ping', payload: { authorization: `Bearer ${token}` } });
      expect(ends && (await code(ends))).toBe(4401);
      lives?.subscribe('1', '{ static }');
      expect(await lives?.next()).toMatchObject({ type: 'pong' });
      expect(await lives?.next()).toMatchObject({ type: 'next' });
      await lives?.close();
    });

    it('sends away who was deactivated, within five seconds (4401)', async () => {
      const socket = await listen('junior2@acme.test');
      const startedAt = Date.now();
      await app.test.database.system((manager) =>
        manager.query(
          'update agents set is_active = false, token_epoch = token_epoch + 1 where id = $1',
          [acme.agents.junior2.id],
        ),
      );
      expect(await code(socket)).toBe(4401);
      expect(Date.now() - startedAt).toBeLessThan(5_000);
    });

    it('asks who may do other things now to come in again (4403)', async () => {
      const socket = await listen('junior@acme.test');
      await app.test.database.system((manager) =>
        manager.query(`update agents set level = 'LEAD' where id = $1`, [acme.agents.junior.id]),
      );
      expect(await code(socket)).toBe(4403);
    });
  });

  it('says when to come back at the end (1001)', async () => {
    const other = await startRadioApp();
    const socket = await TestSocket.signedIn(other.url, await other.token('lead@acme.test'));
    await other.close();
    const { code: ending, reason } = await socket.closed;
    expect(ending).toBe(1001);
    expect(reason).toMatch(/come back in \d+ ms/);
  });
});
