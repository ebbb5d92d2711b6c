import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The account PostgreSQL runs as when we are root; PostgreSQL refuses to be root itself. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Null when we are not root: then PostgreSQL runs as whoever we are. */
export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const known = accountNamed('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', 'postgres']);
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (!account) {
    throw new Error(
      'PostgreSQL cannot run as root, and there is no system account "postgres" or "nobody" to run it as. ' +
        'Make one with: useradd --system postgres',
    );
  }
  return account;
}

function accountNamed(name: string): Account | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [login, , uid, gid] = line.split(':');
    if (login === name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return null;
}
