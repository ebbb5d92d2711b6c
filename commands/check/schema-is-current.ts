import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../installation.js';

/** Loaded only now: the whole application comes with it. */
export async function schemaIsCurrent(): Promise<string | null> {
  const { schemaText } = await import('../print-schema.js');
  const committed = readFileSync(join(projectRoot, 'schema.graphql'), 'utf8');
  return committed === (await schemaText())
    ? null
    : 'The resolvers say something else. Run npm run schema and commit schema.graphql.';
}
