import { GraphError, missing } from '../graph/graph-error.js';
import type { JsonObject } from '../json/json-object.js';
import type { Fields } from '../messages/fields.js';
import { templateVariables } from './template-variables.js';

const BODY_LIMIT = 1024;
const SHORT_LIMIT = 60;
const LABEL_LIMIT = 25;

/** The components of a new template as they are kept: types in capitals, limits and examples checked. */
export function checkedComponents(body: Fields, format: 'POSITIONAL' | 'NAMED'): JsonObject[] {
  const components = body.children('components', 1, 10);
  const checked = components.map((component) => checkComponent(component, format));
  if (!checked.some(({ type }) => type === 'BODY')) throw missing('components: a BODY');
  return checked;
}

function checkComponent(component: Fields, format: 'POSITIONAL' | 'NAMED'): JsonObject {
  const type = component.text('type').toUpperCase();
  switch (type) {
    case 'HEADER':
      return checkHeader(component, format);
    case 'BODY':
      if (component.has('text')) checkText(component, BODY_LIMIT, format);
      return { ...component.object, type };
    case 'FOOTER':
      if (
        component.has('text') &&
        templateVariables(component.text('text', SHORT_LIMIT)).length > 0
      ) {
        throw refusal(2388073, 'A footer has no variables.');
      }
      return { ...component.object, type };
    case 'BUTTONS':
      return {
        ...component.object,
        type,
        buttons: component.children('buttons', 1, 10).map(checkButton),
      };
    default:
      return { ...component.object, type };
  }
}

function checkHeader(header: Fields, format: 'POSITIONAL' | 'NAMED'): JsonObject {
  const kind = header.text('format').toUpperCase();
  if (kind === 'TEXT') checkText(header, SHORT_LIMIT, format);
  else if (kind !== 'LOCATION' && !header.has('example'))
    throw refusal(2388043, 'A media header needs an example.');
  return { ...header.object, type: 'HEADER', format: kind };
}

function checkText(component: Fields, limit: number, format: 'POSITIONAL' | 'NAMED'): void {
  const text = component.text('text', limit);
  const variables = templateVariables(text);
  if (variables.length === 0) return;
  if (/^\s*\{\{|\}\}\s*$/.test(text))
    throw refusal(2388299, 'Variables cannot be at the start or end of the template.');
  const numbered = variables.every((name, index) => name === String(index + 1));
  if (format === 'POSITIONAL' && !numbered)
    throw refusal(2388072, 'Variables must be numbered from 1 without gaps.');
  if (!component.has('example')) throw refusal(2388043, 'Every variable needs an example.');
}

function checkButton(button: Fields): JsonObject {
  const type = button.text('type').toUpperCase();
  if (type === 'QUICK_REPLY' || type === 'URL' || type === 'PHONE_NUMBER')
    button.text('text', LABEL_LIMIT);
  if (type === 'URL') button.text('url', 2000);
  if (type === 'PHONE_NUMBER') button.text('phone_number', 20);
  return { ...button.object, type };
}

function refusal(subcode: number, details: string): GraphError {
  return new GraphError(100, details, { subcode, message: `(#100) ${details}` });
}
