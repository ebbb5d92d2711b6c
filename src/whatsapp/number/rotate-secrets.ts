import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { SecretBox } from './secret-box.js';

const BATCH = 100;
const COLUMNS = ['access_token', 'app_secret', 'verify_token'] as const;

type Secrets = Readonly<Record<(typeof COLUMNS)[number], string | null>>;
type SecretRow = Secrets & { readonly id: string; readonly tenant_id: string };

/**
 * Seals every secret anew under the current key, a batch at a time; an interrupted run goes on where
 * it stopped. When it finds nothing, older keys may be removed.
 */
@Injectable()
export class RotateSecrets {
  private readonly logger = new Logger(RotateSecrets.name);

  constructor(
    private readonly database: Database,
    private readonly secretBox: SecretBox,
  ) {}

  async execute(): Promise<void> {
    let total = 0;
    for (;;) {
      const done = await this.database.system((manager) => this.batch(manager));
      if (done === 0) break;
      total += done;
    }
    if (total > 0) this.logger.log(`The secrets of ${total} numbers are under the newest key.`);
  }

  private async batch(manager: EntityManager): Promise<number> {
    const rows = await manager.query<SecretRow[]>(
      `select id, tenant_id, access_token, app_secret, verify_token from numbers
       where not starts_with(access_token, $1) or not starts_with(verify_token, $1)
         or not starts_with(app_secret, $1)
       order by id limit $2 for update skip locked`,
      [this.secretBox.currentPrefix, BATCH],
    );
    for (const row of rows) {
      const [accessToken, appSecret, verifyToken] = COLUMNS.map((column) =>
        this.again(row, column),
      );
      await manager.query(
        'update numbers set access_token = $2, app_secret = $3, verify_token = $4 where id = $1',
        [row.id, accessToken, appSecret, verifyToken],
      );
    }
    return rows.length;
  }

  private again(row: SecretRow, column: (typeof COLUMNS)[number]): string | null {
    const sealed = row[column];
    if (sealed === null) return null;
    const place = { tenantId: row.tenant_id, recordId: row.id, column };
    return this.secretBox.seal(this.secretBox.open(sealed, place), place);
  }
}
