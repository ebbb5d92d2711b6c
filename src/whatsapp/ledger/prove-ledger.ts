import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { readBody } from '../webhook/read-body.js';
import { writeMissing } from './missing-items.js';

const BATCH = 100;
/** Days are proved again this long: what was still pending at night is folded by then. */
const DAYS = 3;

interface DeliveryRow {
  readonly id: string;
  readonly body: Buffer;
  readonly positions: readonly number[];
}

interface Tally {
  received: number;
  accounted: number;
  readonly missing: (string | null)[];
}

/** Counts the updates in each body of a day again and looks for the row of every one. */
@Injectable()
export class ProveLedger {
  private readonly logger = new Logger(ProveLedger.name);

  constructor(private readonly database: Database) {}

  /** The last full days before `now`, in UTC. */
  async execute(now: Date): Promise<void> {
    for (let back = DAYS; back >= 1; back -= 1) {
      const day = new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10);
      await this.proveDay(day);
    }
  }

  async proveDay(day: string): Promise<void> {
    const tally: Tally = { received: 0, accounted: 0, missing: [] };
    let afterId = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const deliveries = await this.nextDeliveries(day, afterId);
      const last = deliveries.at(-1);
      if (!last) break;
      for (const delivery of deliveries) count(delivery, tally);
      afterId = last.id;
    }
    const { received, accounted, missing } = tally;
    if (missing.length > 0) {
      this.logger.error(`${missing.length} updates of ${day} are not in the ledger.`);
    }
    await this.database.system((manager) =>
      manager.query(
        `insert into ledger_proofs (day, received, accounted, missing) values ($1, $2, $3, $4)
         on conflict (day) do update set received = excluded.received,
           accounted = excluded.accounted, missing = excluded.missing, proved_at = now()`,
        [day, received, accounted, writeMissing(missing)],
      ),
    );
  }

  private nextDeliveries(day: string, afterId: string): Promise<DeliveryRow[]> {
    return this.database.system((manager) =>
      manager.query<DeliveryRow[]>(
        `select d.id, d.body,
                array(select i.position from webhook_items i where i.delivery_id = d.id) as positions
         from webhook_deliveries d
         where d.received_at >= $1::date at time zone 'UTC'
           and d.received_at < ($1::date + 1) at time zone 'UTC'
           and d.id > $2 and octet_length(d.body) > 0
         order by d.id limit ${BATCH}`,
        [day, afterId],
      ),
    );
  }
}

function count(delivery: DeliveryRow, tally: Tally): void {
  const positions = new Set(delivery.positions);
  for (const { position, phoneNumberId } of itemsIn(delivery.body)) {
    tally.received += 1;
    if (positions.has(position)) tally.accounted += 1;
    else tally.missing.push(phoneNumberId);
  }
}

/** A body that cannot be read counts as one update, as it does when it is folded. */
function itemsIn(body: Buffer): readonly { position: number; phoneNumberId: string | null }[] {
  try {
    return readBody(body).items;
  } catch {
    return [{ position: 0, phoneNumberId: null }];
  }
}
