import type { BusinessNumber } from '../accounts/business-number.js';
import type { JsonObject } from '../json/json-object.js';

interface Routed {
  readonly number: BusinessNumber;
  /** What the ledger writes about its delivery. */
  readonly entry: {
    to?: string | undefined;
    opaque?: string | undefined;
    wamid?: string | undefined;
    status?: string | undefined;
  };
  /** Called when the receiver has acknowledged it; more than once for duplicates. */
  readonly taken?: () => void;
}

export interface MessageUpdate extends Routed {
  readonly kind: 'message';
  readonly message: JsonObject;
  readonly contact: JsonObject | undefined;
}

export interface StatusUpdate extends Routed {
  readonly kind: 'status';
  readonly status: JsonObject;
  readonly contact: JsonObject | undefined;
}

/** Any field other than `messages`. */
export interface FieldUpdate extends Routed {
  readonly kind: 'field';
  readonly field: string;
  readonly value: JsonObject;
}

/** One thing a webhook tells; several may share a POST. */
export type WebhookUpdate = MessageUpdate | StatusUpdate | FieldUpdate;
