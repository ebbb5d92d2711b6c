import type { PhoneFrame } from '../../../src/phone/phone-frame.js';

/** A message in the form in which the webhook will carry it. */
export type WrittenMessage = Extract<PhoneFrame, { type: 'write' }>['message'];
