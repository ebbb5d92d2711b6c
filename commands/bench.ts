import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from '../bench/support/bench.js';
import { type Command, say } from './command.js';
import { projectRoot } from './installation.js';

const folder = join(projectRoot, 'dist', 'bench');

export const command: Command = {
  usage: `Runs one benchmark with its ceiling in the same run, or lists them all.

  npm run bench
  npm run bench -- <name>

Exit code 1 when a figure is below its floor. The figures kept: bench/README.md.`,

  async run([name, ...args]) {
    const names = benchNames();
    if (name === undefined) {
      for (const each of names) say(`  ${each.padEnd(16)} ${(await load(each)).about}`);
      return 0;
    }
    if (!names.includes(name)) {
      throw new Error(`There is no benchmark "${name}". There are: ${names.join(', ')}.`);
    }
    return (await (await load(name)).run(args)) ? 0 : 1;
  },
};

function benchNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -'.js'.length))
    .sort();
}

async function load(name: string): Promise<Bench> {
  const module = (await import(pathToFileURL(join(folder, `${name}.js`)).href)) as { bench: Bench };
  return module.bench;
}
