import type { BusinessNumber } from '../accounts/business-number.js';
import type { JsonObject } from '../json/json-object.js';
import type { Template } from '../templates/template.js';

/** A message that Meta has accepted from a business and now brings to a person. */
export interface OutboundMessage {
  readonly wamid: string;
  readonly number: BusinessNumber;
  readonly personKey: string;
  readonly waId: string | undefined;
  readonly userId: string;
  readonly type: string;
  /** The content as an object of its type; contact cards are under `contacts`. */
  readonly content: JsonObject;
  readonly quotedId: string | undefined;
  readonly opaque: string | undefined;
  readonly template: Template | undefined;
  /** Set when it can only end as failed. */
  failure: { code: number; details: string } | undefined;
}
