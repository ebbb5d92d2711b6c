import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemOnly } from './tenant-wall.js';

export class Sessions1760000000030 implements MigrationInterface {
  name = 'Sessions1760000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session_families (
        id uuid primary key default uuidv7(),
        tenant_id uuid,
        agent_id uuid,
        platform_admin_id uuid references platform_admins (id) on delete cascade,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        revoked_reason text,
        user_agent text,
        constraint session_families_agent_fkey foreign key (tenant_id, agent_id)
          references agents (tenant_id, id) on delete cascade,
        constraint session_families_owner_check check ((agent_id is null) <> (platform_admin_id is null))
      );
      create index session_families_agent_idx on session_families (tenant_id, agent_id);
      ${systemOnly('session_families')}
      create table refresh_tokens (
        token_hash bytea primary key,
        family_id uuid not null references session_families (id) on delete cascade,
        successor_hash bytea,
        successor_sealed text,
        created_at timestamptz not null default now(),
        used_at timestamptz,
        expires_at timestamptz not null
      );
      create index refresh_tokens_family_idx on refresh_tokens (family_id);
      ${systemOnly('refresh_tokens')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table refresh_tokens;
      drop table session_families;
    `);
  }
}
