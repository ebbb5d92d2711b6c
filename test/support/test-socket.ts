import { once } from 'node:events';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { type ClientOptions, WebSocket } from 'ws';

export interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: any;
}

/** A bare socket that speaks the protocol frame by frame, right or wrong. */
export class TestSocket {
  private readonly frames: Frame[] = [];
  private readonly waiting: ((frame: Frame) => void)[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  private constructor(readonly raw: WebSocket) {
    raw.on('message', (data: Buffer) => {
      const frame: Frame = JSON.parse(data.toString('utf8'));
      const waiter = this.waiting.shift();
      if (waiter) waiter(frame);
      else this.frames.push(frame);
    });
    this.closed = new Promise((resolve) => {
      raw.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
    });
  }

  static async open(
    url: string,
    protocol: string | string[] = GRAPHQL_TRANSPORT_WS_PROTOCOL,
    options: ClientOptions = {},
  ): Promise<TestSocket> {
    const raw = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, options);
    const socket = new TestSocket(raw);
    await once(raw, 'open');
    return socket;
  }

  /** Opened, and signed in with this access token. */
  static async signedIn(url: string, token: string): Promise<TestSocket> {
    const socket = await TestSocket.open(url);
    socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    const ack = await socket.next();
    if (ack.type !== 'connection_ack') throw new Error(`Not let in: ${JSON.stringify(ack)}`);
    return socket;
  }

  send(frame: object | string): void {
    this.raw.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  next(): Promise<Frame> {
    const frame = this.frames.shift();
    if (frame) return Promise.resolve(frame);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Resolves when the server has read everything that was sent so far. */
  async settled(): Promise<void> {
    this.send({ type: 'ping' });
    while ((await this.next()).type !== 'pong');
  }

  async close(): Promise<void> {
    this.raw.close();
    await this.closed;
  }
}
