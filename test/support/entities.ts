import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DataSource, getMetadataArgsStorage } from 'typeorm';

/** Imports every entity of the product, so that TypeORM knows them all. */
export async function loadEntities(): Promise<void> {
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    if (entry.name.endsWith('.entity.ts'))
      await import(resolve(join(entry.parentPath, entry.name)));
  }
}

/** What an entity says of a column that the database does not say; empty when they agree. */
export async function disagreements(source: DataSource): Promise<string[]> {
  const actual = await actualColumns(source);
  return source.entityMetadatas.flatMap((entity) =>
    entity.columns.flatMap((column) => {
      const name = `${entity.tableName}.${column.databaseName}`;
      const type = source.driver.normalizeType(column) + (column.isArray ? '[]' : '');
      const said = `${type}${column.isNullable ? '' : ' not null'}`;
      const found = actual.get(name);
      return found === said ? [] : [`${name}: the entity says ${said}, the database ${found}`];
    }),
  );
}

export function entityCount(): number {
  return getMetadataArgsStorage().tables.length;
}

async function actualColumns(source: DataSource): Promise<Map<string, string>> {
  const rows: { name: string; said: string }[] = await source.query(`
    select relname || '.' || attname as name,
      format_type(atttypid, null) || case when attnotnull then ' not null' else '' end as said
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`);
  return new Map(rows.map((row) => [row.name, row.said]));
}
