import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

interface SeenEvent {
  readonly cursor: string;
  readonly message: { readonly id: string; readonly status: string } | null;
}

const RECONNECT_MS = 50;
const SUBSCRIPTION = `subscription ($after: String) {
  events(after: $after) { cursor message { id status } } }`;

/**
 * One agent's screen: what a console would show, kept by the event stream alone. After a lost
 * connection it asks for what came after its cursor.
 */
export class Screen {
  /** Status of each message, as shown. */
  readonly shown = new Map<string, string>();
  /** A status lower than one shown before: must stay empty. */
  readonly stepsBack: string[] = [];
  private cursor: string;
  private isOpen = true;
  private stop: () => void = () => undefined;
  private readonly loop: Promise<void>;

  constructor(
    private readonly url: () => string,
    private readonly token: string,
    cursor: string,
  ) {
    this.cursor = cursor;
    this.loop = this.follow();
  }

  async close(): Promise<void> {
    this.isOpen = false;
    this.stop();
    await this.loop;
  }

  private async follow(): Promise<void> {
    while (this.isOpen) {
      await this.followOnce().catch(() => undefined);
      // The process it was connected to may be gone: give way before the next try.
      if (this.isOpen) await delay(RECONNECT_MS);
    }
  }

  private async followOnce(): Promise<void> {
    const client = createClient({
      url: `${this.url().replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${this.token}` },
      retryAttempts: 0,
      lazyCloseTimeout: 0,
    });
    try {
      await new Promise<void>((resolve, reject) => {
        this.stop = client.subscribe<{ events: SeenEvent }>(
          { query: SUBSCRIPTION, variables: { after: this.cursor } },
          {
            next: ({ data }) => data && this.take(data.events),
            error: reject,
            complete: resolve,
          },
        );
      });
    } finally {
      await client.dispose();
    }
  }

  private take(event: SeenEvent): void {
    this.cursor = event.cursor;
    if (!event.message) return;
    const { id, status } = event.message;
    const before = this.shown.get(id);
    if (before && RANK.indexOf(status) < RANK.indexOf(before)) {
      this.stepsBack.push(`${id}: ${before} then ${status}`);
    }
    this.shown.set(id, status);
  }
}

const RANK = ['QUEUED', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ'];
