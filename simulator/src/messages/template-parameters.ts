import { GraphError } from '../graph/graph-error.js';
import { stringAt } from '../json/json-object.js';
import { templateVariables } from '../templates/template-variables.js';
import type { Template } from '../templates/template.js';
import type { Fields } from './fields.js';
import { type ContentContext, checkMedia } from './media-content.js';

const HYDRATED_LIMIT = 1024;

export function checkHeaderParameters(
  definition: Template,
  header: Fields | undefined,
  context: ContentContext,
): void {
  const defined = definition.components.find((component) => component.type === 'HEADER');
  const given = header?.children('parameters', 0, 10) ?? [];
  if (defined?.format === 'TEXT' || !defined) {
    matchTexts(definition, 'header', (defined && stringAt(defined, 'text')) ?? '', given);
    return;
  }
  const format = stringAt(defined, 'format') ?? '';
  const kind = format.toLowerCase();
  const parameter = given[0];
  if (!parameter)
    throw new GraphError(132012, `header: Format mismatch, expected ${format}, received UNKNOWN`);
  const type = parameter.text('type');
  if (type !== kind) {
    throw new GraphError(
      132012,
      `header: Format mismatch, expected ${format}, received ${type.toUpperCase()}`,
    );
  }
  if (kind === 'location') parameter.child('location').number('latitude', -90, 90);
  else if (kind === 'image' || kind === 'video' || kind === 'document')
    checkMedia(parameter.child(kind), kind, context);
}

export function checkBodyParameters(definition: Template, body: Fields | undefined): void {
  const defined = definition.components.find((component) => component.type === 'BODY');
  const text = (defined && stringAt(defined, 'text')) ?? '';
  const values = matchTexts(definition, 'body', text, body?.children('parameters', 0, 100) ?? []);
  const hydratedLength = text.replace(/\{\{[^}]*\}\}/g, '').length + values.join('').length;
  if (hydratedLength > HYDRATED_LIMIT) {
    throw new GraphError(
      132005,
      `Translated text has ${hydratedLength} characters; it may have ${HYDRATED_LIMIT}.`,
    );
  }
}

/** Number and names of the parameters; the texts they stand for. */
function matchTexts(definition: Template, where: string, text: string, given: Fields[]): string[] {
  const variables = templateVariables(text);
  if (given.length !== variables.length) {
    throw new GraphError(
      132000,
      `${where}: number of localizable_params (${given.length}) does not match the expected number of params (${variables.length})`,
    );
  }
  if (definition.parameterFormat === 'NAMED') matchNames(where, variables, given);
  return given.map((parameter) => parameterText(where, parameter));
}

function matchNames(where: string, variables: string[], given: Fields[]): void {
  const names = new Set(given.map((parameter) => parameter.optionalText('parameter_name') ?? ''));
  for (const variable of variables) {
    if (!names.has(variable))
      throw new GraphError(132000, `${where}: parameter ${variable} is missing`);
  }
}

function parameterText(where: string, parameter: Fields): string {
  const type = parameter.text('type');
  if (type === 'currency' || type === 'date_time')
    return parameter.child(type).text('fallback_value');
  if (type !== 'text')
    throw new GraphError(132012, `${where}: expected a text parameter, received ${type}`);
  const text = parameter.text('text');
  if (/[\n\t]| {5,}/.test(text)) {
    throw new GraphError(
      132018,
      `${where}: Param text cannot have new-line/tab characters or more than 4 consecutive spaces`,
    );
  }
  return text;
}
