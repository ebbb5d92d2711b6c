import { type JsonObject, listAt, objectAt, stringAt } from '../json/json-object.js';
import type { Template } from './template.js';

/** A template as the person sees it: texts filled in, with its header, footer and buttons. */
export function shownTemplate(template: Template, sent: JsonObject): JsonObject {
  const components = listAt(sent, 'components');
  const given = (type: string) =>
    components.find((one) => stringAt(one, 'type')?.toLowerCase() === type) ?? {};
  const defined = (type: string) =>
    template.components.find((component) => component.type === type);
  const header = defined('HEADER');
  return {
    ...(header ? { header: shownHeader(header, given('header')) } : {}),
    body: {
      text: filled(
        stringAt(defined('BODY') ?? {}, 'text') ?? '',
        listAt(given('body'), 'parameters'),
      ),
    },
    ...(defined('FOOTER') ? { footer: { text: stringAt(defined('FOOTER') ?? {}, 'text') } } : {}),
    buttons: shownButtons(listAt(defined('BUTTONS') ?? {}, 'buttons'), components),
  };
}

function shownHeader(header: JsonObject, given: JsonObject): JsonObject {
  const parameters = listAt(given, 'parameters');
  if (header.format === 'TEXT')
    return { type: 'text', text: filled(stringAt(header, 'text') ?? '', parameters) };
  return parameters[0] ?? {};
}

function shownButtons(buttons: JsonObject[], components: JsonObject[]): JsonObject[] {
  return buttons.map((button, index) => {
    const sent =
      components.find((one) => one.type === 'button' && Number(one.index) === index) ?? {};
    const parameter = listAt(sent, 'parameters')[0] ?? {};
    const text = stringAt(button, 'text') ?? 'Open';
    const payload = stringAt(parameter, 'payload') ?? text;
    const url = stringAt(button, 'url');
    return {
      type: button.type,
      text,
      payload,
      ...(url ? { url: filled(url, parameter.text ? [parameter] : []) } : {}),
    };
  });
}

function filled(text: string, parameters: JsonObject[]): string {
  return text.replace(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g, (placeholder, name: string) => {
    const named = parameters.find((parameter) => parameter.parameter_name === name);
    return valueOf(named ?? parameters[Number(name) - 1]) ?? placeholder;
  });
}

function valueOf(parameter: JsonObject | undefined): string | undefined {
  if (!parameter) return undefined;
  const typed = objectAt(parameter, stringAt(parameter, 'type') ?? '');
  return stringAt(parameter, 'text') ?? stringAt(typed, 'fallback_value');
}
