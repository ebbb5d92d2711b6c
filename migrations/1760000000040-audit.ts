import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

export class AuditLog1760000000040 implements MigrationInterface {
  name = 'AuditLog1760000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_log (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        at timestamptz not null default now(),
        actor_kind text not null,
        actor_id uuid,
        action text not null,
        object_type text not null,
        object_id text,
        detail text,
        request_id text
      );
      create index audit_log_tenant_idx on audit_log (tenant_id, at desc, id desc);
      ${wall('audit_log')}
      revoke update, delete on audit_log from waystation_tenant, waystation_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_log;
    `);
  }
}
