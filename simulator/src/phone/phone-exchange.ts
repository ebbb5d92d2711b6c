import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isLocal } from '../loopback-only.js';
import { BUSINESS_SCOPED_ID } from '../people/business-scoped-id.js';
import type { Person } from '../people/person.js';
import { digitsOf } from '../people/phone-number.js';
import type { World } from '../world.js';
import type { ChatChange } from './chats.js';
import { PhoneLine } from './phone-line.js';
import type { PhoneNews } from './phone-news.js';

const LARGEST_FRAME_BYTES = 140 * 1024 * 1024;

/** The websocket /phone: pages that are people's phones, all told what concerns them. */
export class PhoneExchange {
  readonly #lines = new Set<PhoneLine>();
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME_BYTES });

  constructor(
    private readonly world: World,
    private readonly localOnly: boolean,
  ) {}

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const person = this.#personOf(request);
      if (!person) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (ready) => this.#connect(ready, person));
    });
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #personOf(request: IncomingMessage): Person | undefined {
    const { host, origin } = request.headers;
    if (this.localOnly && !isLocal({ remoteAddress: request.socket.remoteAddress, host, origin }))
      return undefined;
    const url = new URL(request.url ?? '/', 'http://phone');
    const address = url.searchParams.get('person') ?? '';
    if (url.pathname !== '/phone' || address === '') return undefined;
    const name = url.searchParams.get('name') ?? undefined;
    const username = url.searchParams.get('username') ?? undefined;
    if (BUSINESS_SCOPED_ID.test(address))
      return this.world.people.meet({ userId: address, name, username });
    const phone = digitsOf(address);
    return phone.length >= 5 && phone.length <= 15
      ? this.world.people.meet({ phone, name, username })
      : undefined;
  }

  #connect(socket: WebSocket, person: Person): void {
    const tell = (news: PhoneNews) => socket.send(JSON.stringify(news));
    const line = new PhoneLine(this.world, person, tell, (news) =>
      this.#tellPerson(person.key, news),
    );
    this.#lines.add(line);
    this.#listen();
    socket.on('message', (data: RawData) => void line.hear(textOf(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#lines.delete(line);
      line.close();
      this.#listen();
    });
  }

  /** The rest of the simulator reports changes only while somebody looks. */
  #listen(): void {
    const anybody = this.#lines.size > 0;
    this.world.chats.onChange = anybody
      ? (change) => this.#tellPerson(change.personKey, newsOf(change))
      : undefined;
    this.world.log.onLine = anybody
      ? (line) => this.#tellEverybody({ type: 'log', line })
      : undefined;
  }

  #tellPerson(personKey: string, news: PhoneNews): void {
    for (const line of this.#lines) if (line.person.key === personKey) line.tell(news);
  }

  #tellEverybody(news: PhoneNews): void {
    for (const line of this.#lines) line.tell(news);
  }
}

function newsOf(change: ChatChange): PhoneNews {
  const { phoneNumberId } = change;
  if (change.kind === 'typing') return { type: 'typing', phoneNumberId, forMs: change.forMs };
  return { type: 'message', phoneNumberId, message: change.message, unread: change.unread };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}
