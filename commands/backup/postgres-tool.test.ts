import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTool } from './postgres-tool.js';

const given = process.env.PG_DUMP;

afterEach(() => {
  if (given === undefined) delete process.env.PG_DUMP;
  else process.env.PG_DUMP = given;
});

function pretend(version: string): string {
  const program = join(mkdtempSync(join(tmpdir(), 'tool-')), 'pg_dump');
  writeFileSync(program, `#!/bin/sh\necho "pg_dump (PostgreSQL) ${version}"\n`);
  chmodSync(program, 0o755);
  process.env.PG_DUMP = program;
  return program;
}

test('takes a tool that is as new as the server', () => {
  const program = pretend('18.1 (Debian 18.1-1)');
  expect(findTool('pg_dump', 18)).toBe(program);
});

test('says how to get a newer one, or one at all', () => {
  pretend('16.4');
  expect(() => findTool('pg_dump', 18)).toThrow(
    /pg_dump 18 or newer is needed; the newest here is 16\.\n.*postgresql-client-18/,
  );
  process.env.PG_DUMP = '/nowhere/pg_dump';
  expect(() => findTool('pg_dump', 18)).toThrow('there is none here');
});
