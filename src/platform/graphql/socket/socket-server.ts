import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { SocketLink } from './socket-link.js';
import type { SocketExtra, SocketProtocol } from './socket-protocol.js';

const PATH = '/graphql';
const MAX_MESSAGE_BYTES = 1024 * 1024;
const BEAT_MS = 12_000;
/** Whoever was deactivated is out within five seconds: this, and what the authenticator remembers. */
const CHECK_MS = 1_500;
const CHECKS_AT_ONCE = 50;
/** Those who are sent away at a restart come back spread over this time. */
const COME_BACK_WITHIN_MS = 5_000;
const GOING_AWAY = 1001;
const CLOSE_WITHIN_MS = 1_000;

/** Sockets on the HTTP server's own port: from our own pages, or from programs, which send no Origin. */
export class SocketServer {
  private readonly logger = new Logger('Sockets');
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    // Another protocol is accepted only to be told by a close code that it is not spoken here.
    handleProtocols: (protocols) => handleProtocols(protocols) || [...protocols][0] || false,
  });
  private readonly links = new Map<WebSocket, SocketLink>();
  private readonly timers: NodeJS.Timeout[] = [];
  private isChecking = false;

  constructor(
    private readonly protocol: SocketProtocol,
    private readonly origins: ReadonlySet<string>,
  ) {}

  attach(server: HttpServer): void {
    server.on('upgrade', (request, stream, head) => this.upgrade(request, stream, head));
    this.timers.push(
      setInterval(() => this.beat(), BEAT_MS).unref(),
      setInterval(() => void this.checkGuests(), CHECK_MS).unref(),
    );
  }

  get size(): number {
    return this.links.size;
  }

  /** Sends everybody away with a word on when to come back. */
  async close(): Promise<void> {
    this.timers.forEach((timer) => clearInterval(timer));
    const gone = [...this.links.keys()].map(
      (socket) => new Promise((resolve) => socket.once('close', resolve)),
    );
    for (const link of this.links.values()) {
      const comeBackMs = Math.round(Math.random() * COME_BACK_WITHIN_MS);
      link.close(GOING_AWAY, `Going away; come back in ${comeBackMs} ms`);
    }
    await Promise.race([Promise.all(gone), delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    for (const socket of this.links.keys()) socket.terminate();
    this.sockets.close();
  }

  private upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    if (request.url?.split('?')[0] !== PATH) return refuse(stream, '404 Not Found');
    if (!this.isWelcome(request)) return refuse(stream, '403 Forbidden');
    this.sockets.handleUpgrade(request, stream, head, (socket) => this.open(socket, stream));
  }

  /**
   * Our own pages are welcome under whatever name they were opened (localhost, 127.0.0.1): the token
   * comes in the first message, so a foreign page gains nothing from a name of its own.
   */
  private isWelcome({ headers: { origin, host } }: IncomingMessage): boolean {
    if (!origin || this.origins.has(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }

  private open(socket: WebSocket, stream: Duplex): void {
    const link = new SocketLink(socket, stream, (error) => this.logger.error(error));
    const extra: SocketExtra = { link, requestId: randomUUID(), guest: null };
    this.links.set(socket, link);
    // A frame that is too long or broken: ws closes with the right code by itself.
    socket.on('error', (error) => this.logger.debug(error.message));
    const closed = this.protocol.server.opened(link, extra);
    socket.once('close', (code, reason) => {
      this.links.delete(socket);
      closed(code, String(reason)).catch((error: unknown) => this.logger.error(error));
    });
  }

  private beat(): void {
    for (const link of this.links.values()) link.beat();
  }

  private async checkGuests(): Promise<void> {
    if (this.isChecking) return;
    this.isChecking = true;
    try {
      const guests = [...this.protocol.guests];
      for (let i = 0; i < guests.length; i += CHECKS_AT_ONCE) {
        await Promise.all(guests.slice(i, i + CHECKS_AT_ONCE).map((guest) => guest.check()));
      }
    } catch (error) {
      // The database is away; it is asked again soon, and no token outlives its quarter of an hour.
      this.logger.warn(`Could not check who is still welcome: ${String(error)}`);
    } finally {
      this.isChecking = false;
    }
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
