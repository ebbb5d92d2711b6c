import { Pool } from 'undici';

const IDLE_MS = 60_000;
const CONNECTIONS = 256;

interface Lane {
  readonly pool: Pool;
  lastUsedMs: number;
}

/**
 * Connections to WhatsApp, a pool for each lane (a number, or `admin`): a number whose calls hang
 * uses up its own connections only.
 */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly origin: string) {}

  pool(name: string, nowMs = Date.now()): Pool {
    let lane = this.lanes.get(name);
    if (!lane) {
      this.closeIdle(nowMs);
      lane = { pool: this.open(), lastUsedMs: nowMs };
      this.lanes.set(name, lane);
    }
    lane.lastUsedMs = nowMs;
    return lane.pool;
  }

  /** Ends what still hangs; nobody waits for it any more. */
  async close(): Promise<void> {
    const pools = [...this.lanes.values()].map((lane) => lane.pool.destroy());
    this.lanes.clear();
    await Promise.all(pools);
  }

  private open(): Pool {
    return new Pool(this.origin, {
      connections: CONNECTIONS,
      connect: { timeout: 5_000 },
      headersTimeout: 60_000,
      bodyTimeout: 60_000,
      keepAliveTimeout: 10_000,
    });
  }

  private closeIdle(nowMs: number): void {
    for (const [name, lane] of this.lanes) {
      if (nowMs - lane.lastUsedMs < IDLE_MS) continue;
      this.lanes.delete(name);
      void lane.pool.close();
    }
  }
}
