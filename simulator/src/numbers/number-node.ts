import type { BusinessNumber } from '../accounts/business-number.js';
import { STANDARD_PER_SECOND } from '../messages/accept-send.js';
import type { JsonObject } from '../json/json-object.js';
import type { World } from '../world.js';

export const NUMBER_DEFAULTS = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'last_onboarded_time',
  'webhook_configuration',
];

export function numberNode(world: World, number: BusinessNumber): JsonObject {
  const { throughputPerSecond = STANDARD_PER_SECOND } = world.behaviours.of(number.phoneNumberId);
  const high = throughputPerSecond === null || throughputPerSecond > STANDARD_PER_SECOND;
  return {
    id: number.phoneNumberId,
    display_phone_number: number.displayPhoneNumber,
    verified_name: number.verifiedName,
    code_verification_status: 'VERIFIED',
    quality_rating: 'GREEN',
    quality_score: { score: 'GREEN' },
    status: number.registered ? 'CONNECTED' : 'PENDING',
    name_status: 'APPROVED',
    new_name_status: 'NONE',
    platform_type: number.registered ? 'CLOUD_API' : 'NOT_APPLICABLE',
    throughput: { level: high ? 'HIGH' : 'STANDARD' },
    whatsapp_business_manager_messaging_limit: 'TIER_10K',
    messaging_limit_tier: 'TIER_10K',
    account_mode: 'LIVE',
    is_official_business_account: false,
    is_pin_enabled: number.pin !== undefined,
    is_on_biz_app: false,
    last_onboarded_time: '2026-01-15T09:00:00+0000',
    health_status: healthOf('PHONE_NUMBER', number.phoneNumberId),
    webhook_configuration: webhookConfiguration(world, number),
    search_visibility: 'VISIBLE',
  };
}

export function healthOf(entityType: string, id: string): JsonObject {
  return {
    can_send_message: 'AVAILABLE',
    entities: [{ entity_type: entityType, id, can_send_message: 'AVAILABLE' }],
  };
}

function webhookConfiguration(world: World, number: BusinessNumber): JsonObject {
  const account = world.accounts.account(number.wabaId);
  return {
    ...(number.callbackOverride ? { phone_number: number.callbackOverride.url } : {}),
    ...(account?.callbackOverride
      ? { whatsapp_business_account: account.callbackOverride.url }
      : {}),
    application: world.callbacks.appUrl(number),
  };
}
