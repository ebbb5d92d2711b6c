import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { type LinkLimits, SocketLink } from './socket-link.js';

const LIMITS: LinkLimits = { cutBytes: 40_000_000, pauseBytes: 100_000, stallMs: 300 };
const MEGABYTE = 'x'.repeat(1_000_000);

describe('SocketLink', () => {
  let http: Server;
  let client: WebSocket;

  /** Both ends of one socket. */
  async function connect(limits: LinkLimits = LIMITS): Promise<SocketLink> {
    const sockets = new WebSocketServer({ noServer: true });
    http = createServer().listen(0, '127.0.0.1');
    await once(http, 'listening');
    const opened = new Promise<SocketLink>((resolve) => {
      http.once('upgrade', (request, stream: Duplex, head) =>
        sockets.handleUpgrade(request, stream, head, (socket) =>
          resolve(new SocketLink(socket, stream, () => undefined, limits)),
        ),
      );
    });
    const address = http.address();
    if (address === null || typeof address === 'string') throw new Error('No port.');
    client = new WebSocket(`ws://127.0.0.1:${address.port}`);
    await once(client, 'open');
    return opened;
  }
  afterEach(() => {
    client.terminate();
    http.close();
  });

  it('delivers in order what a reader takes', async () => {
    const link = await connect();
    const received: string[] = [];
    const all = new Promise<void>((resolve) => {
      client.on('message', (data: Buffer) => {
        received.push(data.toString('utf8', 0, 3));
        if (received.length === 50) resolve();
      });
    });
    for (let i = 0; i < 50; i += 1) await link.send(`${100 + i}${MEGABYTE}`);
    await all;
    expect(received).toEqual(Array.from({ length: 50 }, (_, i) => `${100 + i}`));
  });

  it('waits for a reader who has stopped, then cuts him', async () => {
    const link = await connect();
    client.pause();
    const gone = once(client, 'close');
    const startedAt = Date.now();
    let sent = 0;
    while (Date.now() - startedAt < 250 || sent < 1) {
      await link.send(MEGABYTE);
      sent += 1;
    }
    // Only what the network took in was sent; the rest was never made.
    expect(sent).toBeLessThan(60);
    client.resume();
    const [code] = await gone;
    expect(code).toBe(1006);
  });

  it('cuts at once who has too much before him already', async () => {
    const link = await connect({ ...LIMITS, cutBytes: 5_000_000, pauseBytes: 50_000_000 });
    client.pause();
    const gone = once(client, 'close');
    for (let i = 0; i < 60; i += 1) void link.send(MEGABYTE);
    client.resume();
    expect((await gone)[0]).toBe(1006);
  });

  it('takes who does not answer a ping for gone', async () => {
    const link = await connect();
    client.pause();
    const gone = once(client, 'close');
    link.beat();
    link.beat();
    client.resume();
    expect((await gone)[0]).toBe(1006);
  });
});
