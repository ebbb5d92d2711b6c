import type { BusinessAccount } from '../accounts/business-number.js';
import type { JsonObject } from '../json/json-object.js';
import { healthOf } from './number-node.js';

export const ACCOUNT_DEFAULTS = ['name', 'timezone_id', 'message_template_namespace'];

export function accountNode(account: BusinessAccount): JsonObject {
  return {
    id: account.wabaId,
    name: account.name,
    timezone_id: '1',
    currency: 'USD',
    country: 'US',
    status: 'ACTIVE',
    account_review_status: 'APPROVED',
    business_verification_status: 'verified',
    message_template_namespace: `ns_${account.wabaId}`,
    ownership_type: 'CLIENT_OWNED',
    whatsapp_business_manager_messaging_limit: 'TIER_10K',
    is_enabled_for_insights: true,
    health_status: healthOf('WABA', account.wabaId),
  };
}
