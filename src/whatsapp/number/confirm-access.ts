import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/graphql/refusal.js';
import { CloudApi } from '../cloud-api/cloud-api.js';
import type { GraphReply } from '../cloud-api/graph-reply.js';
import { textOf } from '../cloud-api/json-value.js';

export interface Access {
  readonly phoneNumberId: string;
  readonly wabaId: string;
  readonly accessToken: string;
}

const LANE = 'admin';

/** Asks WhatsApp whether a token reaches a number, and has its webhooks sent to the token's app. */
@Injectable()
export class ConfirmAccess {
  constructor(private readonly cloudApi: CloudApi) {}

  /** Refuses in plain words; answers with how WhatsApp writes the number. */
  async execute(access: Access): Promise<{ displayPhoneNumber: string }> {
    const caller = { lane: LANE, accessToken: access.accessToken };
    const number = await this.cloudApi.getNumber(caller, access.phoneNumberId);
    if (number.kind !== 'ok') throw refusal(number, 'phoneNumberId');
    const subscribed = await this.cloudApi.subscribeApp(caller, access.wabaId);
    if (subscribed.kind !== 'ok') throw refusal(subscribed, 'wabaId');
    return { displayPhoneNumber: textOf(number.body['display_phone_number']) ?? '' };
  }
}

const WHAT = {
  phoneNumberId: 'phone number id',
  wabaId: 'WhatsApp Business Account id',
} as const;

function refusal(reply: GraphReply, idField: keyof typeof WHAT): Refusal {
  if (reply.kind !== 'refused') {
    return new Refusal(
      'NUMBER_UNAVAILABLE',
      'WhatsApp could not be asked just now. Try again in a minute.',
    );
  }
  const { code } = reply.error;
  if (code === 190 || code === 0 || code === 104) {
    return new Refusal('INVALID', 'WhatsApp does not accept this access token.', [
      'input',
      'accessToken',
    ]);
  }
  if (code === 10 || code === 3 || (code >= 200 && code <= 299)) {
    return new Refusal('INVALID', `This access token may not use this ${WHAT[idField]}.`, [
      'input',
      'accessToken',
    ]);
  }
  if (code === 100 || code === 33) {
    return new Refusal('INVALID', `WhatsApp knows no such ${WHAT[idField]} for this token.`, [
      'input',
      idField,
    ]);
  }
  const words = reply.error.details ?? reply.error.message;
  return new Refusal('NUMBER_UNAVAILABLE', `WhatsApp answered: ${words}`);
}
