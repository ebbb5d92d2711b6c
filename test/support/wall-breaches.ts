import type { Client } from 'pg';

/**
 * Tables that cross tenants by their nature: the system role alone may touch them. Adding one is a
 * decision. (`migrations` is TypeORM's own and holds no data of anybody.)
 */
const SYSTEM_TABLES = new Set([
  'event_epoch',
  'ledger_proofs',
  'platform_admins',
  'rate_limits',
  'refresh_tokens',
  'session_families',
  'webhook_deliveries',
]);
const OUTSIDE = ['migrations'];

/** Keys that must hold across tenants, each with its reason. */
const GLOBAL_KEYS = new Set([
  'agents_email_key', // signing in names no tenant
  'numbers_phone_number_id_key', // Meta routes webhooks by it
  'tenants_slug_key', // addresses of tenants
  'webhook_items_pkey', // the items of one delivery may belong to many tenants
]);
const GLOBAL_REFERENCES = new Set([
  'webhook_items_delivery_id_fkey', // the delivery comes before any tenant is known
]);

const TENANT_EXPRESSION =
  /^\((id|tenant_id) = \( SELECT \(NULLIF\(current_setting\('app\.tenant'::text, true\), ''::text\)\)::uuid AS "nullif"\)\)$/;

/** What breaks the second and third wall between tenants, in words; empty when they stand. */
export async function wallBreaches(client: Client): Promise<string[]> {
  const tables = (await rows(client, TABLES, [OUTSIDE])) as unknown as Table[];
  const breaches = tables.flatMap((table) =>
    SYSTEM_TABLES.has(table.name) ? systemTableBreaches(table) : tenantTableBreaches(table),
  );
  const functions = await rows(client, UNSAFE_FUNCTIONS);
  return [
    ...breaches,
    ...functions.map(({ name }) => `${String(name)}() is SECURITY DEFINER, but unsafe`),
  ];
}

interface Policy {
  readonly role: string;
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

interface Key {
  readonly name: string;
  readonly first: string;
  readonly kind: string;
}

interface Table {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly hasTenant: boolean;
  readonly tenantMayRead: boolean;
  readonly policies: readonly Policy[];
  readonly keys: readonly Key[];
  readonly references: readonly Key[];
  readonly indexes: readonly string[];
}

function tenantTableBreaches(table: Table): string[] {
  const { name } = table;
  const isTenants = name === 'tenants';
  const tenant = table.policies.filter((policy) => policy.role === 'waystation_tenant');
  const isWalled =
    tenant.length === 1 &&
    tenant.every(
      ({ command, using, check }) =>
        command === '*' && TENANT_EXPRESSION.test(using ?? '') && using === check,
    );
  const leading = (key: Key) => key.first === 'tenant_id' || GLOBAL_KEYS.has(key.name);
  return [
    ...commonBreaches(table, 2),
    ...(isWalled ? [] : [`${name} lacks the policy for waystation_tenant, USING and WITH CHECK`]),
    ...(table.hasTenant || isTenants ? [] : [`${name} lacks tenant_id`]),
    ...table.keys
      // A primary key that is one random id says nothing about other tenants.
      .filter((key) => !(key.kind === 'p' && key.first === 'id') && !leading(key))
      .map((key) => `${key.name} is unique across tenants`),
    ...table.references
      .filter((key) => key.first !== 'tenant_id' && !GLOBAL_REFERENCES.has(key.name))
      .map((key) => `${key.name} may point into another tenant`),
    ...(isTenants || table.indexes.includes('tenant_id')
      ? []
      : [`${name} has no index that begins with tenant_id`]),
  ];
}

function systemTableBreaches(table: Table): string[] {
  return [
    ...commonBreaches(table, 1),
    ...(table.tenantMayRead ? [`waystation_tenant may read ${table.name}`] : []),
  ];
}

function commonBreaches(table: Table, policies: number): string[] {
  const { name } = table;
  const system = table.policies.filter((policy) => policy.role === 'waystation_system');
  return [
    ...(table.enabled && table.forced ? [] : [`${name} has no forced row-level security`]),
    ...(system.length === 1 && table.policies.length === policies
      ? []
      : [`${name} has other policies than those of the walls`]),
  ];
}

async function rows(
  client: Client,
  sql: string,
  parameters: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  return (await client.query<Record<string, unknown>>(sql, parameters)).rows;
}

const TABLES = `
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
      as "hasTenant",
    has_table_privilege('waystation_tenant', c.oid, 'select') as "tenantMayRead",
    coalesce((select json_agg(json_build_object('role', r.rolname, 'command', p.polcmd,
        'using', pg_get_expr(p.polqual, c.oid), 'check', pg_get_expr(p.polwithcheck, c.oid)))
      from pg_policy p, unnest(p.polroles) as role_id left join pg_roles r on r.oid = role_id
      where p.polrelid = c.oid), '[]') as policies,
    coalesce((select json_agg(json_build_object('name', k.relname,
        'first', coalesce(a.attname, 'an expression'),
        'kind', case when i.indisprimary then 'p' else 'u' end))
      from pg_index i join pg_class k on k.oid = i.indexrelid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisunique), '[]') as keys,
    coalesce((select json_agg(json_build_object('name', k.conname, 'first', a.attname, 'kind', 'f'))
      from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.conrelid = c.oid and k.contype = 'f'), '[]') as references,
    coalesce((select json_agg(a.attname)
      from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid), '[]') as indexes
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname <> all ($1)
  order by c.relname`;

/** A definer's function must be the system role's and must not look names up where a caller can plant them. */
const UNSAFE_FUNCTIONS = `
  select p.proname as name
  from pg_proc p join pg_roles r on r.oid = p.proowner
  where p.pronamespace = 'public'::regnamespace and p.prosecdef
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    and (r.rolname <> 'waystation_system'
      or not coalesce(array_to_string(p.proconfig, ' '), '') like '%search_path=%')`;
