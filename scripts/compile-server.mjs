// TypeScript to JavaScript, file by file (types are checked by `npm run check`), into dist/.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';

const SOURCES = ['src', 'commands', 'migrations', 'simulator/src', 'bench', 'test', 'test/support'];
const OUTPUT = 'dist';

const files = [...SOURCES.flatMap(sourcesIn), 'ormconfig.ts'].filter((file) => existsSync(file));
const outputs = new Set(files.map(outputOf));
await Promise.all(files.map(compile));
// A migration or module that is gone must not live on in dist/.
for (const folder of SOURCES) {
  for (const old of outputsIn(join(OUTPUT, folder))) {
    if (!outputs.has(old.replace(/\.map$/, ''))) rmSync(old);
  }
}

async function compile(file) {
  const output = outputOf(file);
  if (modified(output) > Math.max(modified(file), modified('.swcrc'))) return;
  const { code, map } = await transformFile(file);
  const name = output.slice(output.lastIndexOf('/') + 1);
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(`${output}.map`, map);
  writeFileSync(output, `${code}\n//# sourceMappingURL=${name}.map\n`);
}

function outputOf(file) {
  return `${OUTPUT}/${file.replace(/\.ts$/, '.js')}`;
}

function sourcesIn(folder) {
  return filesIn(folder).filter((file) => /(?<!\.test|\.d)\.ts$/.test(file));
}

function outputsIn(folder) {
  return filesIn(folder).filter((file) => /\.js(\.map)?$/.test(file));
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
