import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { WORKER_ID } from './worker-id.js';

/** So many are marked in one commit; a crash leaves at most those in doubt. */
export const MAX_MARKED = 64;
const CALL_LEASE_S = 30;

/** Commits that these messages are about to be sent; only those that are still ours come back. */
@Injectable()
export class MarkCalling {
  constructor(private readonly database: Database) {}

  /** The number of the attempt by id. */
  async execute(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const [rows] = await this.database.system((manager) =>
      manager.query<[{ id: string; attempt: number }[]]>(
        `update outbox
         set state = 'CALLING', attempt = attempt + 1, called_at = now(),
             lease_until = now() + make_interval(secs => $3)
         where id = any($1::uuid[]) and state = 'CLAIMED' and worker_id = $2
         returning id, attempt`,
        [ids, WORKER_ID, CALL_LEASE_S],
      ),
    );
    return new Map(rows.map(({ id, attempt }) => [id, attempt]));
  }
}
