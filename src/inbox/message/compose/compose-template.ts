import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { MediaEntity } from '../../media/media.entity.js';
import { refuseUnlessStored } from './compose-media.js';
import { composed, type ComposedMessage, invalid, limited } from './composed-message.js';

const HEADER_KINDS: ReadonlySet<string> = new Set(['IMAGE', 'VIDEO', 'DOCUMENT']);
const MAX_VALUE = 1024;
const MAX_NAME = 512;
/** WhatsApp refuses these in a value. */
const BROKEN_LINE = /[\n\r\t]| {5,}/;

export const TemplateComponent = { HEADER: 'HEADER', BODY: 'BODY', BUTTON: 'BUTTON' } as const;
export type TemplateComponent = keyof typeof TemplateComponent;
registerEnumType(TemplateComponent, {
  name: 'TemplateComponent',
  description: 'The part of a template that a value goes into.',
});

@InputType({ description: 'A value for a placeholder.' })
export class TemplateVariableInput {
  @Field(() => TemplateComponent)
  component: TemplateComponent;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a button: its place among all, from 0. Of others: order of the values.',
  })
  index?: number | null;

  @Field(() => String, { nullable: true, description: 'Where the template names its variables.' })
  name?: string | null;

  @Field()
  value: string;
}

@InputType({ description: 'An approved template with its values.' })
export class SendTemplateInput {
  @Field()
  name: string;

  @Field({ description: 'Exactly that of an approved translation, such as `en_US`.' })
  language: string;

  @Field(() => [TemplateVariableInput], { nullable: true })
  variables?: TemplateVariableInput[] | null;

  @Field(() => ID, { nullable: true, description: 'Image, video or document of the header.' })
  headerMediaId?: string | null;
}

/** The only kind of message that may be sent outside of the service window. */
export function composeTemplate(
  input: SendTemplateInput,
  headerMedia: MediaEntity | null,
): ComposedMessage {
  const variables = (input.variables ?? []).map(checked);
  const of = (component: TemplateComponent) =>
    variables
      .filter((variable) => variable.component === component)
      .toSorted((one, other) => (one.index ?? 0) - (other.index ?? 0));
  const components = [
    ...(headerMedia ? [mediaHeader(headerMedia)] : texts('header', of('HEADER'))),
    ...texts('body', of('BODY')),
    ...of('BUTTON').map(button),
  ];
  const name = limited(input.name, MAX_NAME, 'template', 'name');
  const language = limited(input.language, MAX_NAME, 'template', 'language');
  const valuesOf = (component: TemplateComponent) => of(component).map(({ value }) => value);
  const shown = {
    name,
    language,
    header: valuesOf('HEADER').join(' ') || null,
    body: valuesOf('BODY').join(', '),
    footer: null,
    buttons: valuesOf('BUTTON'),
  };
  const template = {
    name,
    language: { code: language },
    ...(components.length > 0 && { components }),
  };
  return composed({
    type: 'TEMPLATE',
    content: { template: shown },
    payload: { type: 'template', template },
    mediaId: headerMedia?.id ?? null,
  });
}

/** The pump uploads the medium and fills in WhatsApp's id for it. */
function mediaHeader(media: MediaEntity) {
  refuseUnlessStored(media, 'template', 'headerMediaId');
  if (!HEADER_KINDS.has(media.kind)) {
    throw invalid('An image, a video or a document.', 'template', 'headerMediaId');
  }
  const type = media.kind.toLowerCase();
  return { type: 'header', parameters: [{ type, [type]: {} }] };
}

function checked(variable: TemplateVariableInput, at: number): TemplateVariableInput {
  const path = ['template', 'variables', String(at)];
  const value = limited(variable.value, MAX_VALUE, ...path, 'value');
  if (BROKEN_LINE.test(value)) {
    throw invalid('No line breaks, tabs or more than four spaces in a row.', ...path, 'value');
  }
  if (variable.component === 'BUTTON' && variable.index == null) {
    throw invalid('Which button? Give its index.', ...path, 'index');
  }
  return { ...variable, value };
}

function texts(type: 'header' | 'body', variables: readonly TemplateVariableInput[]) {
  if (variables.length === 0) return [];
  const parameters = variables.map(({ name, value }) => ({
    type: 'text',
    ...(name && { parameter_name: name }),
    text: value,
  }));
  return [{ type, parameters }];
}

function button({ index, value }: TemplateVariableInput) {
  return {
    type: 'button',
    sub_type: 'url',
    index: String(index),
    parameters: [{ type: 'text', text: value }],
  };
}
