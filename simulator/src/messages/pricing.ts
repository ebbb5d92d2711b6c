import type { BusinessNumber } from '../accounts/business-number.js';
import type { JsonObject } from '../json/json-object.js';
import type { Template } from '../templates/template.js';

const FREE_SERVICE_MESSAGES_A_MONTH = 1000;

/** The `pricing` object that comes with `sent`: by template category, or as a service message. */
export function pricingOf(
  number: BusinessNumber,
  template: Template | undefined,
  nowMs: number,
): JsonObject {
  if (template) return priced(true, 'regular', template.category.toLowerCase());
  const month = new Date(nowMs).toISOString().slice(0, 7);
  const used = number.freeServiceMessages;
  if (used.month !== month) number.freeServiceMessages = { month, count: 0 };
  number.freeServiceMessages.count += 1;
  const free = number.freeServiceMessages.count <= FREE_SERVICE_MESSAGES_A_MONTH;
  return priced(!free, free ? 'free_customer_service' : 'regular', 'service');
}

function priced(billable: boolean, type: string, category: string): JsonObject {
  return { billable, pricing_model: 'PMP', type, category };
}
