import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Variables that an installation without secrets of its own makes once and keeps. */
export type OwnSecrets = Readonly<
  Record<'ENCRYPTION_KEYS' | 'JWT_SECRET' | 'META_APP_SECRET' | 'META_VERIFY_TOKEN', string>
>;

export function ownSecrets(stateFolder: string): OwnSecrets {
  const file = join(stateFolder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as OwnSecrets;
  const secrets = newSecrets();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}

export function newSecrets(): OwnSecrets {
  return {
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    JWT_SECRET: randomBytes(48).toString('base64url'),
    META_APP_SECRET: randomBytes(16).toString('hex'),
    META_VERIFY_TOKEN: randomBytes(16).toString('hex'),
  };
}
