import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

export class Media1760000000080 implements MigrationInterface {
  name = 'Media1760000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table media (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        number_id uuid,
        kind text not null check (kind in ('IMAGE', 'VIDEO', 'AUDIO', 'DOCUMENT', 'STICKER')),
        mime_type text not null,
        size_bytes bigint,
        sha256 text,
        file_name text,
        storage_key text,
        state text not null check (state in ('PENDING', 'STORED', 'FAILED')),
        failure text,
        attempts integer not null default 0,
        not_before timestamptz not null default now(),
        meta_media_id text,
        meta_uploaded_at timestamptz,
        uploaded_by_agent_id uuid,
        created_at timestamptz not null default now(),
        constraint media_tenant_id_key unique (tenant_id, id),
        constraint media_number_fkey foreign key (tenant_id, number_id) references numbers (tenant_id, id),
        constraint media_agent_fkey foreign key (tenant_id, uploaded_by_agent_id)
          references agents (tenant_id, id)
      );
      create index media_pending_idx on media (not_before) where state = 'PENDING';
      ${wall('media')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table media;
    `);
  }
}
