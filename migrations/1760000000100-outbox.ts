import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

export class Outbox1760000000100 implements MigrationInterface {
  name = 'Outbox1760000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null,
        number_id uuid not null,
        source text not null check (source in ('INBOX', 'CAMPAIGN')),
        source_id uuid not null,
        recipient text not null,
        recipient_kind text not null check (recipient_kind in ('PHONE', 'BSUID')),
        payload text not null,
        media_id uuid,
        priority smallint not null default 0,
        state text not null default 'PENDING'
          check (state in ('PENDING', 'CLAIMED', 'CALLING', 'ACCEPTED', 'FAILED', 'UNKNOWN')),
        attempt integer not null default 0,
        worker_id text,
        lease_until timestamptz,
        not_before timestamptz,
        wamid text,
        error_code integer,
        error_title text,
        error_detail text,
        called_at timestamptz,
        decided_at timestamptz,
        created_at timestamptz not null default now(),
        constraint outbox_tenant_id_key unique (tenant_id, id),
        constraint outbox_number_fkey foreign key (tenant_id, number_id) references numbers (tenant_id, id)
      );
      create index outbox_pending_idx on outbox (number_id, priority, id) where state = 'PENDING';
      create index outbox_lease_idx on outbox (lease_until) where state in ('CLAIMED', 'CALLING');
      create unique index outbox_wamid_key on outbox (tenant_id, number_id, wamid) where wamid is not null;
      create index outbox_source_idx on outbox (tenant_id, source_id);
      create index outbox_unknown_idx on outbox (id) where state = 'UNKNOWN';
      ${wall('outbox')}
      create table pair_paces (
        tenant_id uuid not null,
        number_id uuid not null,
        recipient text not null,
        theoretical_arrival_at timestamptz not null,
        primary key (tenant_id, number_id, recipient),
        constraint pair_paces_number_fkey foreign key (tenant_id, number_id)
          references numbers (tenant_id, id)
      );
      ${wall('pair_paces')}
      create table orphan_statuses (
        tenant_id uuid not null,
        number_id uuid not null,
        wamid text not null,
        status text not null,
        body text not null,
        delivery_id uuid not null,
        position integer not null,
        received_at timestamptz not null default now(),
        primary key (tenant_id, number_id, wamid, status),
        constraint orphan_statuses_number_fkey foreign key (tenant_id, number_id)
          references numbers (tenant_id, id)
      );
      create index orphan_statuses_received_idx on orphan_statuses (received_at);
      ${wall('orphan_statuses')}
      create function whatsapp_debris() returns table (
          has_expired boolean, has_late_orphans boolean, has_webhooks boolean, due_number_ids uuid[])
        language sql stable security definer set search_path = public, pg_temp as $f$
          select
            exists (select from outbox where state in ('CLAIMED', 'CALLING') and lease_until < now()),
            exists (select from orphan_statuses s join outbox o on o.tenant_id = s.tenant_id
                      and o.number_id = s.number_id and o.wamid = s.wamid
                    where s.received_at > now() - interval '1 minute'),
            exists (select from webhook_deliveries where state = 'PENDING'),
            array(select n.id from numbers n where n.is_active and n.paused_at is null
                  and exists (select from outbox o where o.number_id = n.id and o.state = 'PENDING'
                              and (o.not_before is null or o.not_before <= now())))
        $f$;
      grant create on schema public to waystation_system;
      alter function whatsapp_debris() owner to waystation_system;
      revoke create on schema public from waystation_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      set local role waystation_system;
      drop function whatsapp_debris();
      reset role;
      drop table orphan_statuses;
      drop table pair_paces;
      drop table outbox;
    `);
  }
}
