/**
 * The third tenancy wall: row-level security, forced, that fails closed. The bare login sees no
 * row, `waystation_tenant` sees the rows of the tenant in `app.tenant`, `waystation_system` sees all.
 */
export function wall(table: string, column = 'tenant_id'): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_tenant on ${table} to waystation_tenant
      using (${column} = (select nullif(current_setting('app.tenant', true), '')::uuid))
      with check (${column} = (select nullif(current_setting('app.tenant', true), '')::uuid));
    create policy ${table}_system on ${table} to waystation_system using (true) with check (true);
    grant select, insert, update, delete on ${table} to waystation_tenant, waystation_system;
  `;
}

/** A table that crosses tenants: only `waystation_system` may touch it. */
export function systemOnly(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_system on ${table} to waystation_system using (true) with check (true);
    grant select, insert, update, delete on ${table} to waystation_system;
  `;
}
