import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemOnly, wall } from './tenant-wall.js';

export class WebhookJournal1760000000060 implements MigrationInterface {
  name = 'WebhookJournal1760000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_deliveries (
        id uuid primary key default uuidv7(),
        route text not null check (route in ('PLATFORM', 'NUMBER')),
        route_phone_number_id text,
        body bytea not null,
        body_sha256 bytea not null,
        state text not null default 'PENDING' check (state in ('PENDING', 'FOLDED', 'FAILED')),
        attempts integer not null default 0,
        item_count integer,
        failure text,
        received_at timestamptz not null default now(),
        folded_at timestamptz
      );
      create index webhook_deliveries_pending_idx on webhook_deliveries (id) where state = 'PENDING';
      create index webhook_deliveries_received_idx on webhook_deliveries (received_at desc, id desc);
      ${systemOnly('webhook_deliveries')}
      create function journal_webhooks(bodies bytea, starts int[], sizes int[], routes text[], phone_number_ids text[])
        returns void language sql security definer set search_path = public, pg_temp as $f$
          insert into webhook_deliveries (route, route_phone_number_id, body, body_sha256)
          select u.route, u.phone_number_id, b.body, sha256(b.body)
          from unnest(starts, sizes, routes, phone_number_ids) as u (start, size, route, phone_number_id)
          cross join lateral (select substring(bodies from u.start for u.size) as body) b
        $f$;
      grant create on schema public to waystation_system;
      alter function journal_webhooks(bytea, int[], int[], text[], text[]) owner to waystation_system;
      revoke create on schema public from waystation_system;
      create table webhook_items (
        delivery_id uuid not null references webhook_deliveries (id) on delete cascade,
        position integer not null,
        tenant_id uuid references tenants (id),
        phone_number_id text,
        kind text not null,
        key text,
        outcome text not null
          check (outcome in ('PROCESSED', 'DUPLICATE', 'UNROUTED', 'FAILED', 'IGNORED', 'WAITING')),
        reason text,
        raw bytea,
        received_at timestamptz not null,
        decided_at timestamptz not null default now(),
        primary key (delivery_id, position)
      );
      create index webhook_items_tenant_idx on webhook_items (tenant_id, received_at desc, delivery_id desc, position desc);
      create index webhook_items_trouble_idx on webhook_items (outcome, received_at desc)
        where outcome in ('UNROUTED', 'FAILED', 'WAITING');
      create index webhook_items_key_idx on webhook_items (tenant_id, key) where outcome = 'WAITING';
      ${wall('webhook_items')}
      create table ledger_proofs (
        day date primary key,
        received bigint not null,
        accounted bigint not null,
        missing text,
        proved_at timestamptz not null default now()
      );
      ${systemOnly('ledger_proofs')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      set local role waystation_system;
      drop function journal_webhooks(bytea, int[], int[], text[], text[]);
      reset role;
      drop table ledger_proofs;
      drop table webhook_items;
      drop table webhook_deliveries;
    `);
  }
}
