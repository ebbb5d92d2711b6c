import { GraphError, invalidParameter } from '../graph/graph-error.js';
import { type JsonObject, stringAt } from '../json/json-object.js';
import { Fields } from '../messages/fields.js';
import { TEMPLATE_CATEGORIES, type Template } from './template.js';
import type { TemplateShelf } from './template-shelf.js';
import { checkedComponents } from './template-components.js';

const NAME = /^[a-z0-9_]{1,512}$/;
const LANGUAGE = /^[a-z]{2,3}(_[A-Z]{2})?$/;

/** POST /{business account id}/message_templates: a template that waits for its review. */
export function createTemplate(shelf: TemplateShelf, wabaId: string, raw: unknown): JsonObject {
  const body = Fields.of(raw, 'body');
  const name = body.text('name');
  const language = body.text('language');
  if (!NAME.test(name)) throw invalidParameter('Param name may have a-z, 0-9 and _ only.');
  if (!LANGUAGE.test(language))
    throw invalidParameter(`Param language ${language} is not supported.`);
  if (shelf.named(wabaId, name, language)) {
    throw refusal(2388024, 'There is already content in this language for this template.');
  }
  const parameterFormat = body.optionalText('parameter_format')?.toUpperCase() ?? 'POSITIONAL';
  if (parameterFormat !== 'POSITIONAL' && parameterFormat !== 'NAMED') {
    throw invalidParameter('Param parameter_format must be POSITIONAL or NAMED.');
  }
  const template = shelf.add({
    wabaId,
    name,
    language,
    category: categoryOf(body),
    previousCategory: undefined,
    status: 'PENDING',
    rejectedReason: 'NONE',
    parameterFormat,
    components: checkedComponents(body, parameterFormat),
  });
  return { id: template.id, status: template.status, category: template.category };
}

/** POST /{template id}: new components, or a new category while not approved; back to review. */
export function editTemplate(template: Template, raw: unknown): JsonObject {
  const body = Fields.of(raw, 'body');
  if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(template.status)) {
    throw refusal(2388026, 'Only approved, rejected and paused templates can be edited.');
  }
  if (body.has('category')) {
    if (template.status === 'APPROVED')
      throw refusal(2388027, 'An approved template keeps its category.');
    template.category = categoryOf(body);
  }
  if (body.has('components'))
    template.components = checkedComponents(body, template.parameterFormat);
  template.status = 'PENDING';
  return { success: true };
}

/** DELETE …?name= for all languages, or with hsm_id for one. */
export function deleteTemplates(
  shelf: TemplateShelf,
  wabaId: string,
  query: JsonObject,
): JsonObject {
  const name = stringAt(query, 'name');
  const id = stringAt(query, 'hsm_id');
  if (name === undefined && id === undefined)
    throw invalidParameter('The parameter name is required.');
  const doomed = shelf
    .of(wabaId)
    .filter(
      (one) => (name === undefined || one.name === name) && (id === undefined || one.id === id),
    );
  if (doomed.length === 0) throw refusal(2593002, 'Message template not found.');
  for (const template of doomed) shelf.remove(template.id);
  return { success: true };
}

function categoryOf(body: Fields) {
  const given = body.text('category').toUpperCase();
  const category = TEMPLATE_CATEGORIES.find((one) => one === given);
  if (!category)
    throw invalidParameter(`Param category must be one of {${TEMPLATE_CATEGORIES.join(', ')}}.`);
  return category;
}

function refusal(subcode: number, details: string): GraphError {
  return new GraphError(100, details, { subcode, message: `(#100) ${details}` });
}
