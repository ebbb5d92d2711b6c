import { createServer, type Server } from 'node:http';
import { isJsonObject, type JsonObject, listAt, objectAt } from '../json/json-object.js';

export interface ReceivedPost {
  path: string;
  raw: string;
  signature: string | undefined;
  statuses: JsonObject[];
  messages: JsonObject[];
  fields: string[];
}

type Listener = () => void;

/** The platform's side of the webhooks in a test: keeps every POST, and lets the test wait for one. */
export class WebhookReceiver {
  readonly posts: ReceivedPost[] = [];
  /** What the next POSTs are answered with; 200 once it is empty. */
  readonly answers: number[] = [];
  verifyToken = 'sim-verify-acme';
  readonly #listeners = new Set<Listener>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const url = new URL(request.url ?? '/', 'http://receiver');
        if (request.method === 'GET') {
          const right = url.searchParams.get('hub.verify_token') === this.verifyToken;
          response
            .writeHead(right ? 200 : 403)
            .end(right ? url.searchParams.get('hub.challenge') : 'no');
          return;
        }
        response.writeHead(this.answers.shift() ?? 200).end();
        this.#keep(
          url.pathname,
          Buffer.concat(pieces).toString(),
          request.headers['x-hub-signature-256'],
        );
      });
    });
  }

  static async start(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  get statuses(): JsonObject[] {
    return this.posts.flatMap((post) => post.statuses);
  }

  get messages(): JsonObject[] {
    return this.posts.flatMap((post) => post.messages);
  }

  /** Resolves as soon as the posts so far satisfy the condition. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        const listener = () => {
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
  }

  async untilStatus(wamid: string, status: string): Promise<JsonObject> {
    const find = () => this.statuses.find((one) => one.id === wamid && one.status === status);
    await this.until(() => find() !== undefined);
    return find() ?? {};
  }

  clear(): void {
    this.posts.length = 0;
    this.answers.length = 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #keep(path: string, raw: string, signature: string | string[] | undefined): void {
    const values = changesIn(raw);
    this.posts.push({
      path,
      raw,
      signature: typeof signature === 'string' ? signature : undefined,
      statuses: values.flatMap(({ value }) => listAt(value, 'statuses')),
      messages: values.flatMap(({ value }) => listAt(value, 'messages')),
      fields: values.map(({ field }) => field),
    });
    for (const listener of [...this.#listeners]) listener();
  }
}

function changesIn(raw: string): { field: string; value: JsonObject }[] {
  const body: unknown = safeParse(raw);
  if (!isJsonObject(body)) return [];
  const changes = listAt(body, 'entry').flatMap((entry) => listAt(entry, 'changes'));
  return changes.map((change) => ({
    field: String(change.field),
    value: objectAt(change, 'value'),
  }));
}

function safeParse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
