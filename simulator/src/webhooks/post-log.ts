import type { LogLine } from './log-line.js';
import type { PostResult } from './webhook-post.js';

const KEPT = 200;
const LONGEST_BODY = 16_384;

/** The last webhooks and requests, for people to look at. */
export class PostLog {
  #lines: LogLine[] = [];
  #nextId = 1;
  onLine: ((line: LogLine) => void) | undefined;

  constructor(private readonly now: () => number) {}

  webhook(title: string, body: string, result: PostResult): void {
    this.#add('webhook', title, result.status, result.latencyMs, body);
  }

  request(title: string, status: number, latencyMs: number, body: string | undefined): void {
    this.#add('request', title, status, latencyMs, body);
  }

  recent(): LogLine[] {
    return this.#lines.slice(-KEPT);
  }

  #add(
    kind: LogLine['kind'],
    title: string,
    status: number,
    latencyMs: number,
    body: string | undefined,
  ): void {
    const kept = body !== undefined && body.length <= LONGEST_BODY ? body : undefined;
    const line = { id: this.#nextId++, at: this.now(), kind, title, status, latencyMs, body: kept };
    this.#lines.push(line);
    if (this.#lines.length > 2 * KEPT) this.#lines = this.#lines.slice(-KEPT);
    this.onLine?.(line);
  }
}
