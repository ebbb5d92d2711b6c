import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

export class Numbers1760000000050 implements MigrationInterface {
  name = 'Numbers1760000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table numbers (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        name text not null,
        phone_number_id text not null,
        waba_id text not null,
        display_phone_number text not null default '',
        access_token text not null,
        access_token_hint text not null,
        app_secret text,
        verify_token text not null,
        is_active boolean not null default true,
        paused_at timestamptz,
        paused_reason text,
        paused_code integer,
        max_messages_per_second integer not null default 80
          check (max_messages_per_second between 1 and 100000),
        next_slot_at timestamptz not null default now(),
        last_webhook_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint numbers_tenant_id_key unique (tenant_id, id),
        constraint numbers_phone_number_id_key unique (phone_number_id)
      );
      ${wall('numbers')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table numbers;
    `);
  }
}
