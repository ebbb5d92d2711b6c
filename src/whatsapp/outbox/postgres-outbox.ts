import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Config } from '../../platform/config/config.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { deliverOutbox } from '../jobs/deliver-outbox.job.js';
import { Outbox, type OutboxEntry } from '../public/outbox.js';
import { OutboxPumps } from './outbox-pumps.js';

@Injectable()
export class PostgresOutbox extends Outbox {
  private readonly isWorker: boolean;

  constructor(
    config: Config,
    private readonly jobs: Jobs,
    private readonly pumps: OutboxPumps,
  ) {
    super();
    this.isWorker = config.roles.has('worker');
  }

  async enqueue(
    manager: EntityManager,
    actor: Actor,
    entries: readonly OutboxEntry[],
  ): Promise<void> {
    if (entries.length === 0) return;
    await manager.query(
      `insert into outbox (id, tenant_id, number_id, source, source_id, recipient, recipient_kind,
                           payload, media_id, priority)
       select u.id, $1, u.number_id, u.source, u.source_id, u.recipient, u.recipient_kind,
              u.payload, u.media_id, u.priority
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[],
                   $8::text[], $9::uuid[], $10::smallint[])
         u (id, number_id, source, source_id, recipient, recipient_kind, payload, media_id, priority)`,
      [
        actor.tenantId,
        entries.map(() => uuidv7()),
        entries.map(({ numberId }) => numberId),
        entries.map(({ source }) => source),
        entries.map(({ sourceId }) => sourceId),
        entries.map(({ recipient }) => recipient.value),
        entries.map(({ recipient }) => recipient.kind),
        entries.map(({ payload }) => JSON.stringify(payload)),
        entries.map(({ mediaId }) => mediaId ?? null),
        entries.map(({ priority }) => priority),
      ],
    );
  }

  /** A worker wakes itself; an api process without that role rings the others. */
  wake(numberIds: readonly string[]): void {
    for (const numberId of new Set(numberIds)) {
      if (this.isWorker) this.pumps.wake(numberId);
      else void this.jobs.add(deliverOutbox, { numberId }, { key: numberId });
    }
  }
}
