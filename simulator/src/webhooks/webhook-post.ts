import { Pool } from 'undici';

const TIMEOUT_MS = 20_000;
const CONNECTIONS = 128;

export interface PostResult {
  /** 0: no answer. */
  status: number;
  latencyMs: number;
  failure?: string;
}

/** Posts over kept-alive connections, one pool for each receiving origin. */
export class WebhookPost {
  readonly #pools = new Map<string, Pool>();

  async send(
    url: string,
    body: string | Buffer,
    signatureHeader: string | undefined,
  ): Promise<PostResult> {
    const { origin, pathname, search } = new URL(url);
    const started = performance.now();
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'user-agent': 'facebookexternalua',
    };
    if (signatureHeader !== undefined) headers['x-hub-signature-256'] = signatureHeader;
    try {
      const answer = await this.#pool(origin).request({
        path: pathname + search,
        method: 'POST',
        headers,
        body,
      });
      await answer.body.dump();
      return { status: answer.statusCode, latencyMs: performance.now() - started };
    } catch (error) {
      const failure = error instanceof Error ? error.message || error.name : String(error);
      return { status: 0, latencyMs: performance.now() - started, failure };
    }
  }

  /** Meta's check that the receiver wants these webhooks: it must echo the challenge. */
  async verify(url: string, verifyToken: string): Promise<boolean> {
    const challenge = String(Math.floor(Math.random() * 1e9));
    const target = new URL(url);
    target.searchParams.set('hub.mode', 'subscribe');
    target.searchParams.set('hub.challenge', challenge);
    target.searchParams.set('hub.verify_token', verifyToken);
    try {
      const path = target.pathname + target.search;
      const answer = await this.#pool(target.origin).request({ path, method: 'GET' });
      return (await answer.body.text()) === challenge && answer.statusCode === 200;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  #pool(origin: string): Pool {
    const known = this.#pools.get(origin);
    if (known) return known;
    const pool = new Pool(origin, {
      connections: CONNECTIONS,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      connect: { timeout: TIMEOUT_MS },
    });
    this.#pools.set(origin, pool);
    return pool;
  }
}
