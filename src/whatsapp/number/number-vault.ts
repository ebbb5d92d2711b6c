import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NumberEntity } from './number.entity.js';
import { SecretBox } from './secret-box.js';

export interface NumberSecrets {
  readonly accessToken?: string;
  /** Null removes it. */
  readonly appSecret?: string | null;
  readonly verifyToken?: string;
}

const HINT_LENGTH = 4;

/** Seals a number's secrets into its row and opens them again. */
@Injectable()
export class NumberVault {
  constructor(private readonly box: SecretBox) {}

  write(number: NumberEntity, secrets: NumberSecrets): void {
    if (secrets.accessToken !== undefined) {
      number.accessToken = this.seal(number, 'access_token', secrets.accessToken);
      number.accessTokenHint = secrets.accessToken.slice(-HINT_LENGTH);
    }
    if (secrets.appSecret !== undefined) {
      number.appSecret =
        secrets.appSecret === null ? null : this.seal(number, 'app_secret', secrets.appSecret);
    }
    if (secrets.verifyToken !== undefined) {
      number.verifyToken = this.seal(number, 'verify_token', secrets.verifyToken);
    }
  }

  accessToken(number: NumberEntity): string {
    return this.open(number, 'access_token', number.accessToken);
  }

  verifyToken(number: NumberEntity): string {
    return this.open(number, 'verify_token', number.verifyToken);
  }

  private seal(number: NumberEntity, column: string, secret: string): string {
    return this.box.seal(secret, { tenantId: number.tenantId, recordId: number.id, column });
  }

  private open(number: NumberEntity, column: string, sealed: string): string {
    return this.box.open(sealed, { tenantId: number.tenantId, recordId: number.id, column });
  }
}

export function newVerifyToken(): string {
  return randomBytes(24).toString('base64url');
}
