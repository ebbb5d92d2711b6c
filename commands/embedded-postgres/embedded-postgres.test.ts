import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recallCluster } from './cluster-file.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { withClient } from './prepare-database.js';

const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
const home = join(folder, 'postgres');
const running: EmbeddedPostgres[] = [];

beforeAll(() => {
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    projectRoot: process.cwd(),
    home,
    durability: 'throwaway',
  });
  running.push(postgres);
  return postgres;
}

test('makes a UTF-8 database for a login that is no superuser, with the extensions', async () => {
  const { url } = await start();
  const [facts] = await query(
    url,
    `select current_user as login, rolsuper, rolcreaterole, pg_encoding_to_char(encoding) as encoding,
            datlocale, (select array_agg(extname::text order by extname) from pg_extension) as extensions
     from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
  );
  expect(facts).toEqual({
    login: 'waystation',
    rolsuper: false,
    rolcreaterole: true,
    encoding: 'UTF8',
    datlocale: 'C.UTF-8',
    extensions: ['btree_gin', 'pg_trgm', 'plpgsql'],
  });
});

test('listens on loopback only, without a socket file, and wants the password', async () => {
  const { url, adminUrl } = await start();
  const [settings] = await query(
    adminUrl,
    `select current_setting('listen_addresses') as addresses,
            current_setting('unix_socket_directories') as sockets`,
  );
  expect(settings).toEqual({ addresses: '127.0.0.1', sockets: '' });
  const stranger = new URL(url);
  stranger.password = 'guess';
  await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(join(home, 'cluster.json')).mode & 0o777).toBe(0o600);
});

test('keeps its data, and a second caller joins the running server', async () => {
  const first = await start();
  await query(first.url, 'create table kept (id integer)');
  const second = await start();
  expect([first.isOurs, second.isOurs]).toEqual([true, false]);
  expect(second.pid).toBe(first.pid);
  await first.stop();
  await first.ended;
  const third = await start();
  expect(third.isOurs).toBe(true);
  expect(await query(third.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
});

test('starts again after kill -9', async () => {
  const first = await start();
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = await start();
  expect(second.pid).not.toBe(first.pid);
  expect(await query(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
});

test('a lock that names a living stranger is out of date', async () => {
  const first = await start();
  const lock = join(home, 'data', 'postmaster.pid');
  const text = readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid));
  await first.stop();
  writeFileSync(lock, text);
  chmodSync(lock, 0o666);
  expect((await start()).isOurs).toBe(true);
});

test('takes another port where its own is taken', async () => {
  const before = recallCluster(join(home, 'cluster.json'));
  const squatter = await listenOn(before?.port ?? 0);
  const { url } = await start();
  expect(Number(new URL(url).port)).not.toBe(before?.port);
  await new Promise((resolve) => squatter.close(resolve));
});

test('data without its passwords is not overwritten', async () => {
  rmSync(join(home, 'cluster.json'));
  await expect(start()).rejects.toThrow('cluster.json with its passwords is gone');
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client) => {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  });
}

async function listenOn(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
