import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemOnly, wall } from './tenant-wall.js';

export class Events1760000000110 implements MigrationInterface {
  name = 'Events1760000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence event_seq;
      grant usage, select on sequence event_seq to waystation_system;
      create table events (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        seq bigint,
        type text not null,
        conversation_id uuid,
        message_id uuid,
        subject_id uuid,
        previous_assignee_id uuid,
        created_at timestamptz not null default now(),
        constraint events_tenant_id_key unique (tenant_id, id)
      );
      create index events_unnumbered_idx on events (id) where seq is null;
      create unique index events_seq_key on events (tenant_id, seq) where seq is not null;
      ${wall('events')}
      create table event_epoch (
        singleton boolean primary key default true check (singleton),
        epoch uuid not null default gen_random_uuid(),
        oldest_seq bigint not null default 0
      );
      ${systemOnly('event_epoch')}
      set local role waystation_system;
      insert into event_epoch default values;
      reset role;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table event_epoch;
      drop table events;
      drop sequence event_seq;
    `);
  }
}
