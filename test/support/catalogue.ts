import type { Client } from 'pg';

/** Everything that migrations make in `public`, one line a thing, sorted: for comparing. */
export async function catalogue(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(LINES);
  return rows.map((row) => row.line).sort();
}

const LINES = `
  with ours as (
    select c.oid, c.relname, c.relkind, c.relacl, c.relrowsecurity, c.relforcerowsecurity, c.relowner
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname not like 'migrations%'
      and not exists (select from pg_index i where i.indexrelid = c.oid and i.indrelid = to_regclass('migrations'))
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  )
  select format('relation %s %s owner %s acl %s rls %s %s', relkind, relname, relowner::regrole,
    relacl, relrowsecurity, relforcerowsecurity) as line from ours
  union all
  select format('column %s.%s %s null %s default %s', relname, attname,
    format_type(atttypid, atttypmod), not attnotnull, pg_get_expr(adbin, adrelid))
  from ours join pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped
  left join pg_attrdef on adrelid = ours.oid and adnum = attnum
  where relkind in ('r', 'p')
  union all
  select format('constraint %s %s %s', relname, conname, pg_get_constraintdef(k.oid))
  from ours join pg_constraint k on conrelid = ours.oid
  union all
  select pg_get_indexdef(indexrelid) from ours join pg_index on indrelid = ours.oid
  union all
  select format('policy %s %s %s %s %s %s', relname, polname, polcmd, polroles::regrole[],
    pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
  from ours join pg_policy on polrelid = ours.oid
  union all
  select format('trigger %s', pg_get_triggerdef(t.oid))
  from ours join pg_trigger t on tgrelid = ours.oid where not tgisinternal
  union all
  select format('function %s owner %s acl %s', pg_get_functiondef(p.oid), proowner::regrole, proacl)
  from pg_proc p where pronamespace = 'public'::regnamespace and prokind = 'f'
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select format('schema public acl %s',
    (select array_agg(a::text order by a::text) from unnest(nspacl) a))
  from pg_namespace where nspname = 'public'`;
