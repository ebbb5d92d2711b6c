/** What the cluster is for: kept data, or one test run that may lose everything. */
export type Durability = 'kept' | 'throwaway';

/** Small and quiet: idle it takes some 40 MB and no processor time. */
const SHARED: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_wal_size: '1GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  password_encryption: 'scram-sha-256',
};

const BY_DURABILITY: Readonly<Record<Durability, Readonly<Record<string, string>>>> = {
  kept: { shared_buffers: '48MB', max_connections: '60' },
  throwaway: {
    shared_buffers: '96MB',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
  },
};

export function serverArguments(
  dataFolder: string,
  port: number,
  durability: Durability,
): string[] {
  const settings = { ...SHARED, ...BY_DURABILITY[durability], port: String(port) };
  return ['-D', dataFolder, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
}

/** Spelled out, or a machine without LANG gives an SQL_ASCII database. */
export const INITDB_ARGUMENTS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];
