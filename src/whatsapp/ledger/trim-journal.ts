import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

const BATCH = 500;
const KEPT = '30 days';
const NEVER_KNOWN = 'No message of ours ever had this id.';

/** Lets go of what has served: bodies after 30 days, statuses that nobody's message waits for, idle pairs. */
@Injectable()
export class TrimJournal {
  constructor(private readonly database: Database) {}

  async execute(): Promise<void> {
    while ((await this.emptyBodies()) === BATCH);
    await this.giveUpOrphans();
    await this.forgetPairs();
  }

  /** The ledger rows stay. */
  private async emptyBodies(): Promise<number> {
    const [rows] = await this.database.system((manager) =>
      manager.query<[unknown[]]>(
        `update webhook_deliveries set body = ''
         where id in (select id from webhook_deliveries
                      where received_at < now() - $1::interval and state <> 'PENDING'
                        and octet_length(body) > 0
                      limit $2 for update skip locked)
         returning id`,
        [KEPT, BATCH],
      ),
    );
    return rows.length;
  }

  private async giveUpOrphans(): Promise<void> {
    await this.database.system((manager) =>
      manager.query(
        `with gone as (
           delete from orphan_statuses where received_at < now() - $1::interval
           returning delivery_id, position)
         update webhook_items i set outcome = 'IGNORED', reason = $2, decided_at = now()
         from gone where i.delivery_id = gone.delivery_id and i.position = gone.position
           and i.outcome = 'WAITING'`,
        [KEPT, NEVER_KNOWN],
      ),
    );
  }

  /** A pair whose next message may go at once needs no row. */
  private async forgetPairs(): Promise<void> {
    await this.database.system((manager) =>
      manager.query('delete from pair_paces where theoretical_arrival_at < now()'),
    );
  }
}
