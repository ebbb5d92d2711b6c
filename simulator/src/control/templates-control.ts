import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { BusinessNumber } from '../accounts/business-number.js';
import { TEMPLATE_CATEGORIES, TEMPLATE_STATUSES, type Template } from '../templates/template.js';
import type { FieldUpdate } from '../webhooks/webhook-update.js';
import type { World } from '../world.js';
import { ControlError, parseControl } from './control-error.js';

const reviewRequest = z.strictObject({
  status: z.enum(TEMPLATE_STATUSES),
  reason: z.string().optional(),
  category: z.enum(TEMPLATE_CATEGORIES).optional(),
});

/** POST /sim/templates/:id/review: Meta's verdict on a template, with its webhooks. */
export function registerTemplatesControl(app: FastifyInstance, world: World): void {
  app.post<{ Params: { id: string } }>('/sim/templates/:id/review', async (request) => {
    const { status, reason, category } = parseControl(reviewRequest, request.body);
    const template = world.templates.find(request.params.id);
    const [number] = template ? world.accounts.numbersOf(template.wabaId) : [];
    if (!template || !number)
      throw new ControlError(`no template has the id ${request.params.id}`, 404);
    const recategorised = category !== undefined && category !== template.category;
    if (recategorised) {
      template.previousCategory = template.category;
      template.category = category;
    }
    template.status = status;
    template.rejectedReason = reason ?? (status === 'REJECTED' ? 'INVALID_FORMAT' : 'NONE');
    const webhook = await world.courier.deliver(statusChange(number, template));
    if (recategorised) await world.courier.deliver(categoryChange(number, template));
    return { id: template.id, status, category: template.category, webhook };
  });
}

function statusChange(number: BusinessNumber, template: Template): FieldUpdate {
  const paused =
    template.status === 'PAUSED'
      ? {
          other_info: {
            title: 'FIRST_PAUSE',
            description: 'Paused for 3 hours after negative feedback.',
          },
        }
      : {};
  const rejected =
    template.status === 'REJECTED'
      ? {
          rejection_info: {
            reason: template.rejectedReason,
            recommendation: 'Change the template and submit it again.',
          },
        }
      : {};
  return fieldUpdate(number, 'message_template_status_update', {
    event: template.status,
    ...describe(template),
    message_template_category: template.category,
    reason: template.rejectedReason,
    ...paused,
    ...rejected,
  });
}

function categoryChange(number: BusinessNumber, template: Template): FieldUpdate {
  return fieldUpdate(number, 'template_category_update', {
    ...describe(template),
    previous_category: template.previousCategory,
    new_category: template.category,
  });
}

function describe(template: Template) {
  return {
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
  };
}

function fieldUpdate(
  number: BusinessNumber,
  field: string,
  value: Record<string, unknown>,
): FieldUpdate {
  return { kind: 'field', number, field, value, entry: { status: undefined } };
}
