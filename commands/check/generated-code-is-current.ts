import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../installation.js';
import { runNode } from '../run-node.js';

const folder = join(projectRoot, 'client', 'src', 'gql');

/** Generates it anew in place: what differs is left there to be committed. */
export async function generatedCodeIsCurrent(): Promise<string | null> {
  const before = contents();
  const code = await runNode(['client/codegen.mjs']);
  if (code !== 0) return 'client/codegen.mjs failed.';
  return contents() === before
    ? null
    : 'The documents or the schema have changed. Run npm run codegen and commit client/src/gql.';
}

function contents(): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .sort()
    .map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`)
    .join('\n');
}
