import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemOnly, wall } from './tenant-wall.js';

export class TenantsAndAgents1760000000020 implements MigrationInterface {
  name = 'TenantsAndAgents1760000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenants (
        id uuid primary key default uuidv7(),
        name text not null,
        slug text not null,
        is_active boolean not null default true,
        created_at timestamptz not null default now(),
        constraint tenants_slug_key unique (slug)
      );
      ${wall('tenants', 'id')}
      create table agents (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        email text not null,
        name text not null,
        password_hash text not null,
        role text not null check (role in ('TENANT_ADMIN', 'AGENT')),
        level text not null check (level in ('JUNIOR', 'SENIOR', 'LEAD')),
        is_active boolean not null default true,
        token_epoch integer not null default 0,
        last_seen_at timestamptz,
        created_at timestamptz not null default now(),
        constraint agents_tenant_id_key unique (tenant_id, id)
      );
      create unique index agents_email_key on agents (lower(email));
      ${wall('agents')}
      create table platform_admins (
        id uuid primary key default uuidv7(),
        email text not null,
        name text not null,
        password_hash text not null,
        is_active boolean not null default true,
        token_epoch integer not null default 0,
        created_at timestamptz not null default now()
      );
      create unique index platform_admins_email_key on platform_admins (lower(email));
      ${systemOnly('platform_admins')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table platform_admins;
      drop table agents;
      drop table tenants;
    `);
  }
}
