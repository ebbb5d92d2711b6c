import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemOnly, wall } from './tenant-wall.js';

/**
 * Events are written without a number and numbered after their commit: `number_events()` does it in
 * one statement of its own transaction, one caller at a time, so numbers appear in commit order and
 * a reader that has seen one has seen all before it.
 */
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
      create function number_events() returns table (tenant_id uuid, seq bigint, numbered bigint)
        language plpgsql security definer set search_path = public, pg_temp as $f$
        begin
          perform pg_advisory_xact_lock(7161636841);
          return query
            with waiting as (
              select e.id from events e where e.seq is null order by e.id limit 5000
            ), numbered as (
              update events e set seq = w.seq
              from (select id, nextval('event_seq') as seq from (select id from waiting order by id) o) w
              where e.id = w.id
              returning e.tenant_id, e.seq
            )
            select n.tenant_id, max(n.seq), count(*) from numbered n group by n.tenant_id;
        end $f$;
      grant create on schema public to waystation_system;
      alter function number_events() owner to waystation_system;
      revoke create on schema public from waystation_system;
      set local role waystation_system;
      insert into event_epoch default values;
      reset role;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      set local role waystation_system;
      drop function number_events();
      reset role;
      drop table event_epoch;
      drop table events;
      drop sequence event_seq;
    `);
  }
}
