import { z } from 'zod';
import type { NoteCarrier } from './event-relay.js';
import type { Ring } from './sequencer.js';

const TOPIC = 'rings';
const MIN_GAP_MS = 5;
const notes = z.array(z.tuple([z.uuid(), z.string().regex(/^\d+$/)]));

/**
 * Tells the other processes which tenants have new events and how far: only the highest number of
 * each, one note at a time and at most one each 5 ms.
 */
export class RingPost {
  private readonly pending = new Map<string, bigint>();
  private isSending = false;

  constructor(private readonly relay: NoteCarrier) {}

  listen(onRings: (rings: readonly Ring[]) => void): Promise<void> {
    return this.relay.listen(TOPIC, (data) => {
      const parsed = notes.safeParse(data);
      if (!parsed.success) return;
      onRings(parsed.data.map(([tenantId, seq]) => ({ tenantId, seq: BigInt(seq) })));
    });
  }

  send(rings: readonly Ring[]): void {
    for (const { tenantId, seq } of rings) {
      if (seq > (this.pending.get(tenantId) ?? 0n)) this.pending.set(tenantId, seq);
    }
    if (!this.isSending) void this.flush();
  }

  private async flush(): Promise<void> {
    this.isSending = true;
    while (this.pending.size > 0) {
      const note = [...this.pending].map(([tenantId, seq]) => [tenantId, seq.toString()]);
      this.pending.clear();
      await this.relay.send(TOPIC, note);
      await new Promise((resolve) => setTimeout(resolve, MIN_GAP_MS));
    }
    this.isSending = false;
  }
}
