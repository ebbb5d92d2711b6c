import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../embedded-postgres/prepare-database.js';

export type Tool = 'pg_dump' | 'pg_restore';

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** Runs PostgreSQL's own tool against `url`, in a version that understands the server. */
export async function runTool(tool: Tool, url: string, args: readonly string[]): Promise<void> {
  const program = findTool(tool, await serverMajor(url));
  const { password } = new URL(url);
  const withoutPassword = new URL(url);
  withoutPassword.password = '';
  // On the command line every account of the machine could read it.
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(password) };
  const target = args.map((arg) => arg.replace(url, withoutPassword.href));
  const isNamed = target.some((arg) => arg.startsWith('--dbname='));
  const run = spawnSync(
    program,
    isNamed ? target : [...target, `--dbname=${withoutPassword.href}`],
    { env, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  );
  if (run.error) throw new Error(`${program} could not be run: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`${program} failed:\n${run.stderr.trim()}`);
}

/** The newest one found, if it is new enough. */
export function findTool(tool: Tool, neededMajor: number): string {
  const given = process.env[tool.toUpperCase()];
  const candidates = given ? [given] : [tool, ...debianTools(tool)];
  const found = candidates
    .map((program) => ({ program, major: majorOf(program) }))
    .sort((a, b) => b.major - a.major);
  const best = found[0];
  if (best && best.major >= neededMajor) return best.program;
  const have = best && best.major > 0 ? `the newest here is ${best.major}` : 'there is none here';
  throw new Error(
    `${tool} ${neededMajor} or newer is needed; ${have}.
  Debian, Ubuntu:  the packages of apt.postgresql.org, then apt-get install postgresql-client-${neededMajor}
  macOS:           brew install postgresql@${neededMajor}
  elsewhere:       set ${tool.toUpperCase()} to the program's path`,
  );
}

function debianTools(tool: Tool): string[] {
  if (!existsSync(DEBIAN_FOLDER)) return [];
  return readdirSync(DEBIAN_FOLDER).map((version) => join(DEBIAN_FOLDER, version, 'bin', tool));
}

function majorOf(program: string): number {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)[. ]?/.exec(stdout ?? '')?.[1] ?? 0);
}

async function serverMajor(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ number: string }>('show server_version_num', []);
    const [row] = rows;
    return Math.floor(Number(Object.values(row ?? {})[0]) / 10_000);
  });
}
