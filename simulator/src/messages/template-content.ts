import { BUSINESS_SCOPED_ID } from '../people/business-scoped-id.js';
import { GraphError } from '../graph/graph-error.js';
import { listAt, stringAt } from '../json/json-object.js';
import type { Template } from '../templates/template.js';
import type { TemplateShelf } from '../templates/template-shelf.js';
import type { Fields } from './fields.js';
import type { ContentContext } from './media-content.js';
import { checkBodyParameters, checkHeaderParameters } from './template-parameters.js';

/** Checks a template send against the template's definition, which it returns. */
export function checkTemplate(
  template: Fields,
  shelf: TemplateShelf,
  wabaId: string,
  context: ContentContext,
): Template {
  const definition = findSendable(template, shelf, wabaId);
  const components = template.has('components') ? template.children('components', 0, 20) : [];
  const byType = (type: string) =>
    components.filter((one) => one.text('type').toLowerCase() === type);
  checkHeaderParameters(definition, byType('header')[0], context);
  checkBodyParameters(definition, byType('body')[0]);
  checkButtonComponents(definition, byType('button'));
  return definition;
}

/** One-time passcodes need a phone number. */
export function refuseScopedIdFor(definition: Template, address: string): void {
  if (definition.category === 'AUTHENTICATION' && BUSINESS_SCOPED_ID.test(address)) {
    throw new GraphError(
      131062,
      'Authentication templates cannot be sent to a business-scoped user id.',
    );
  }
}

function findSendable(template: Fields, shelf: TemplateShelf, wabaId: string): Template {
  const name = template.text('name', 512);
  const language = template.child('language').text('code');
  const definition = shelf.named(wabaId, name, language);
  if (definition?.status === 'PAUSED')
    throw new GraphError(132015, `Template ${name} is paused due to low quality.`);
  if (definition?.status === 'DISABLED')
    throw new GraphError(132016, `Template ${name} was disabled for low quality.`);
  if (definition?.status !== 'APPROVED') {
    throw new GraphError(132001, `template name (${name}) does not exist in ${language}`);
  }
  return definition;
}

function checkButtonComponents(definition: Template, given: Fields[]): void {
  const block = definition.components.find((component) => component.type === 'BUTTONS');
  const buttons = block ? listAt(block, 'buttons') : [];
  const byIndex = new Map(given.map((button) => [button.number('index', 0, 9), button]));
  for (const index of byIndex.keys()) {
    if (index >= buttons.length)
      throw new GraphError(132018, `The template has no button at index ${index}.`);
  }
  buttons.forEach((button, index) => {
    const parameter = byIndex.get(index)?.children('parameters', 0, 2)[0];
    if (needsParameter(button) && !parameter) {
      throw new GraphError(
        131008,
        `Required parameter is missing: button at index ${index} needs a parameter.`,
      );
    }
    if (button.type === 'QUICK_REPLY') parameter?.text('payload', 256);
    if (button.type === 'URL' && parameter) parameter.text('text', 2000);
  });
}

function needsParameter(button: Record<string, unknown>): boolean {
  return button.type === 'COPY_CODE' || (stringAt(button, 'url') ?? '').includes('{{');
}
