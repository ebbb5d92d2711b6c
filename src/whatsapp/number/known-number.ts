import type { SecretBox } from './secret-box.js';

/** A number as webhooks and the pump need it; each secret is opened at its first use. */
export interface KnownNumber {
  readonly id: string;
  readonly tenantId: string;
  readonly phoneNumberId: string;
  readonly wabaId: string;
  /** False when the number or its tenant is deactivated. */
  readonly isActive: boolean;
  /** Changes with the access token; the token as it is stored. */
  readonly sealedAccessToken: string;
  accessToken(): string;
  appSecret(): string | null;
  verifyToken(): string;
}

/** Its row, secrets sealed. */
export interface StoredNumber {
  readonly id: string;
  readonly tenantId: string;
  readonly phoneNumberId: string;
  readonly wabaId: string;
  readonly isActive: boolean;
  readonly accessToken: string;
  readonly appSecret: string | null;
  readonly verifyToken: string;
}

export function knownNumber(row: StoredNumber, box: SecretBox): KnownNumber {
  const open = (column: string, sealed: string) =>
    box.open(sealed, { tenantId: row.tenantId, recordId: row.id, column });
  const { appSecret } = row;
  return {
    id: row.id,
    tenantId: row.tenantId,
    phoneNumberId: row.phoneNumberId,
    wabaId: row.wabaId,
    isActive: row.isActive,
    sealedAccessToken: row.accessToken,
    accessToken: once(() => open('access_token', row.accessToken)),
    appSecret: once(() => (appSecret === null ? null : open('app_secret', appSecret))),
    verifyToken: once(() => open('verify_token', row.verifyToken)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
