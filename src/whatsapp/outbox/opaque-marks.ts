import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUuid } from '../../platform/graphql/keyset.js';
import { SecretBox } from '../number/secret-box.js';

const VERSION = 'v1';
const MAC_BYTES = 8;

/**
 * The mark that each message carries (`biz_opaque_callback_data`) and that WhatsApp's statuses
 * bring back: `v1:<outbox id>:<attempt>:<mac>`. The mac keeps a forged one from touching a row.
 */
@Injectable()
export class OpaqueMarks {
  private readonly keys: readonly Buffer[];
  private readonly currentKey: Buffer;

  constructor(secretBox: SecretBox) {
    const { current, all } = secretBox.derive('outbox opaque mark');
    this.currentKey = current;
    this.keys = all;
  }

  mark(outboxId: string, attempt: number): string {
    const text = `${VERSION}:${outboxId}:${attempt}`;
    return `${text}:${macOf(this.currentKey, text).toString('hex')}`;
  }

  /** The outbox row that the mark names, or null when it is not one of ours. */
  verify(mark: string | null): string | null {
    const [version, outboxId, attempt, mac, ...rest] = mark?.split(':') ?? [];
    if (version !== VERSION || !outboxId || !isUuid(outboxId) || rest.length > 0) return null;
    const given = Buffer.from(mac ?? '', 'hex');
    if (given.length !== MAC_BYTES) return null;
    const text = `${VERSION}:${outboxId}:${attempt}`;
    return this.keys.some((key) => timingSafeEqual(macOf(key, text), given)) ? outboxId : null;
  }
}

function macOf(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest().subarray(0, MAC_BYTES);
}
