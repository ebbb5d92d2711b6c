import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, say } from './command.js';
import { projectRoot } from './installation.js';
import { runNode } from './run-node.js';

const JEST = 'node_modules/jest/bin/jest.js';
const QUICK = ['server', 'simulator', 'console'];
/** Whole installations of several processes: not beside the others, whose load they would measure. */
const WHOLE = ['faults', 'journeys'];

export const command: Command = {
  usage: `Runs every test; needs no running service.

  npm test
  npm test -- src/inbox                 only tests whose path contains this
  npm test -- --watch

The journeys need Chromium (CHROMIUM_PATH, or chromium on PATH), some tests redis-server. Where one
is missing they are left out; with CI=true that is an error.`,

  async run(args) {
    const isCi = process.env.CI === 'true';
    const missing = [
      ...(hasChromium() ? [] : ['Chromium (CHROMIUM_PATH, or chromium on PATH): no journeys']),
      ...(isOnPath('redis-server') ? [] : ['redis-server: no tests of the queue on Redis']),
    ];
    for (const what of missing) say(`${isCi ? 'Missing' : 'Left out, for want of'} ${what}.`);
    if (isCi && missing.length > 0) return 1;
    if (args.length > 0) return jest(selected([...QUICK, ...WHOLE]), args);
    const quick = await jest(selected(QUICK), ['--coverage']);
    const whole = await jest(selected(WHOLE), []);
    return quick || whole;
  },
};

function jest(projects: readonly string[], args: readonly string[]): Promise<number> {
  return runNode([JEST, ...args, '--selectProjects', ...projects]);
}

function selected(projects: readonly string[]): string[] {
  return projects.filter(hasTests).filter((project) => project !== 'journeys' || hasChromium());
}

/** Jest refuses a selection without a single test. */
function hasTests(project: string): boolean {
  const folder = { faults: 'test/faults', journeys: 'test/journeys', console: 'client/src' }[
    project
  ];
  return folder === undefined || existsSync(join(projectRoot, folder));
}

function hasChromium(): boolean {
  const path = process.env.CHROMIUM_PATH;
  return path ? existsSync(path) : isOnPath('chromium');
}

function isOnPath(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
