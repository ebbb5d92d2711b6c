import type { Account } from './unprivileged-account.js';

/** Options of a child process: its account, a folder that account can enter, a plain environment. */
export function asAccount(account: Account | null): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  if (process.platform === 'win32') return { cwd: process.cwd(), env: process.env };
  const plain = { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
  return account ? { ...plain, uid: account.uid, gid: account.gid } : plain;
}
