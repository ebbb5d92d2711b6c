import { Field, InputType } from '@nestjs/graphql';
import type { InteractiveOption } from '../../public/message-content.type.js';
import { composed, type ComposedMessage, invalid, limited, optional } from './composed-message.js';

const BUTTONS = { max: 3, id: 256, title: 20, body: 1024 };
const LIST = {
  sections: 10,
  rows: 10,
  id: 200,
  title: 24,
  description: 72,
  button: 20,
  body: 4096,
};
const MAX_HEADER = 60;
const MAX_FOOTER = 60;

@InputType({ description: 'A reply button or a row of a list.' })
export class InteractiveRowInput {
  @Field()
  id: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  description?: string | null;
}

@InputType({ description: 'A group of rows in a list.' })
export class InteractiveSectionInput {
  @Field(() => String, { nullable: true, description: 'Needed as soon as there are several.' })
  title?: string | null;

  @Field(() => [InteractiveRowInput])
  rows: InteractiveRowInput[];
}

@InputType({ description: 'Reply buttons or a list to choose from.' })
export class InteractiveInput {
  @Field()
  body: string;

  @Field(() => String, { nullable: true })
  header?: string | null;

  @Field(() => String, { nullable: true })
  footer?: string | null;

  @Field(() => [InteractiveRowInput], {
    nullable: true,
    description: 'One to three reply buttons; either this or sections.',
  })
  buttons?: InteractiveRowInput[] | null;

  @Field(() => String, { nullable: true, description: 'Label of the button that opens the list.' })
  listButton?: string | null;

  @Field(() => [InteractiveSectionInput], { nullable: true })
  sections?: InteractiveSectionInput[] | null;
}

export function composeInteractive(input: InteractiveInput): ComposedMessage {
  const hasButtons = Boolean(input.buttons?.length);
  if (hasButtons === Boolean(input.sections?.length)) {
    throw invalid('Either buttons or the sections of a list.', 'interactive');
  }
  const { kind, action, options } = hasButtons
    ? composeButtons(input.buttons ?? [])
    : composeList(input.sections ?? [], input.listButton ?? '');
  const maxBody = hasButtons ? BUTTONS.body : LIST.body;
  const body = limited(input.body, maxBody, 'interactive', 'body');
  const header = optional(input.header, MAX_HEADER, 'interactive', 'header');
  const footer = optional(input.footer, MAX_FOOTER, 'interactive', 'footer');
  return composed({
    type: 'INTERACTIVE',
    text: body,
    content: { interactive: { kind, header, body, footer, options, chosen: null } },
    payload: {
      type: 'interactive',
      interactive: {
        type: kind,
        ...(header && { header: { type: 'text', text: header } }),
        body: { text: body },
        ...(footer && { footer: { text: footer } }),
        action,
      },
    },
  });
}

function composeButtons(buttons: readonly InteractiveRowInput[]) {
  const path = ['interactive', 'buttons'];
  if (buttons.length > BUTTONS.max) throw invalid(`At most ${BUTTONS.max} buttons.`, ...path);
  const options = buttons.map((button, at) => ({
    id: limited(button.id, BUTTONS.id, ...path, String(at), 'id'),
    title: limited(button.title, BUTTONS.title, ...path, String(at), 'title'),
    description: null,
  }));
  refuseRepeated(options, 'id', path);
  refuseRepeated(options, 'title', path);
  return {
    kind: 'button',
    options,
    action: {
      buttons: options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
    },
  };
}

function composeList(sections: readonly InteractiveSectionInput[], listButton: string) {
  const path = ['interactive', 'sections'];
  if (sections.length > LIST.sections) throw invalid(`At most ${LIST.sections} sections.`, ...path);
  const composedSections = sections.map((section, at) => {
    const sectionPath = [...path, String(at)];
    if (sections.length > 1 && !section.title) {
      throw invalid('Several sections need titles.', ...sectionPath, 'title');
    }
    if (section.rows.length === 0) throw invalid('At least one row.', ...sectionPath, 'rows');
    return {
      title: optional(section.title, LIST.title, ...sectionPath, 'title'),
      rows: section.rows.map((row, rowAt) => composeRow(row, [...sectionPath, 'rows', `${rowAt}`])),
    };
  });
  const options = composedSections.flatMap((section) => section.rows);
  if (options.length > LIST.rows) throw invalid(`At most ${LIST.rows} rows in all.`, ...path);
  refuseRepeated(options, 'id', path);
  return {
    kind: 'list',
    options,
    action: {
      button: limited(listButton, LIST.button, 'interactive', 'listButton'),
      sections: composedSections.map(({ title, rows }) => ({
        ...(title && { title }),
        rows: rows.map(({ description, ...row }) => ({
          ...row,
          ...(description && { description }),
        })),
      })),
    },
  };
}

function composeRow(row: InteractiveRowInput, path: readonly string[]): InteractiveOption {
  return {
    id: limited(row.id, LIST.id, ...path, 'id'),
    title: limited(row.title, LIST.title, ...path, 'title'),
    description: optional(row.description, LIST.description, ...path, 'description'),
  };
}

function refuseRepeated(
  options: readonly InteractiveOption[],
  field: 'id' | 'title',
  path: readonly string[],
): void {
  if (new Set(options.map((option) => option[field])).size < options.length) {
    throw invalid(`Each needs a ${field} of its own.`, ...path);
  }
}
