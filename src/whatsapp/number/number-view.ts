import { NumberHealth, type NumberType } from '../public/number.type.js';
import type { NumberSummary } from '../public/numbers.js';
import type { NumberEntity } from './number.entity.js';

/** The number as the API shows it; no secret. */
export function numberView(number: NumberEntity): NumberType {
  return {
    id: number.id,
    name: number.name,
    phoneNumberId: number.phoneNumberId,
    wabaId: number.wabaId,
    displayPhoneNumber: number.displayPhoneNumber,
    isActive: number.isActive,
    health: healthOf(number),
    pausedReason: number.pausedReason,
    maxMessagesPerSecond: number.maxMessagesPerSecond,
    accessTokenHint: number.accessTokenHint,
    lastWebhookAt: number.lastWebhookAt,
    createdAt: number.createdAt,
  };
}

export function numberSummary(number: NumberEntity): NumberSummary {
  const { id, phoneNumberId, name, displayPhoneNumber, isActive, pausedReason } = number;
  return { id, phoneNumberId, name, displayPhoneNumber, isActive, pausedReason };
}

function healthOf(number: NumberEntity): NumberHealth {
  if (!number.isActive) return NumberHealth.INACTIVE;
  return number.pausedAt ? NumberHealth.PAUSED : NumberHealth.CONNECTED;
}
