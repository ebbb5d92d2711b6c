import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

export class Contacts1760000000070 implements MigrationInterface {
  name = 'Contacts1760000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contacts (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        name text,
        profile_name text,
        email text,
        company text,
        job_title text,
        notes text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint contacts_tenant_id_key unique (tenant_id, id)
      );
      create index contacts_created_idx on contacts (tenant_id, created_at desc, id desc);
      ${wall('contacts')}
      create table contact_identities (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null,
        contact_id uuid not null,
        kind text not null check (kind in ('PHONE', 'BSUID', 'USERNAME')),
        value text not null,
        match_key text not null,
        is_primary boolean not null default false,
        verified_at timestamptz,
        created_at timestamptz not null default now(),
        constraint contact_identities_tenant_id_key unique (tenant_id, id),
        constraint contact_identities_contact_fkey foreign key (tenant_id, contact_id)
          references contacts (tenant_id, id) on delete cascade
      );
      create unique index contact_identities_match_key on contact_identities (tenant_id, kind, match_key)
        where kind in ('PHONE', 'BSUID');
      create unique index contact_identities_username_key on contact_identities (tenant_id, contact_id)
        where kind = 'USERNAME';
      create index contact_identities_contact_idx on contact_identities (tenant_id, contact_id);
      ${wall('contact_identities')}
      create table contact_access (
        tenant_id uuid not null,
        contact_id uuid not null,
        agent_id uuid not null,
        primary key (tenant_id, agent_id, contact_id),
        constraint contact_access_contact_fkey foreign key (tenant_id, contact_id)
          references contacts (tenant_id, id) on delete cascade,
        constraint contact_access_agent_fkey foreign key (tenant_id, agent_id)
          references agents (tenant_id, id) on delete cascade
      );
      create index contact_access_contact_idx on contact_access (tenant_id, contact_id);
      ${wall('contact_access')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table contact_access;
      drop table contact_identities;
      drop table contacts;
    `);
  }
}
