import { invalid, invalidParameter } from '../graph/graph-error.js';
import { checkCallToAction, checkCarousel } from './carousel-content.js';
import type { Fields } from './fields.js';
import { type ContentContext, checkMedia } from './media-content.js';

const KINDS = [
  'button',
  'list',
  'cta_url',
  'location_request_message',
  'flow',
  'product',
  'product_list',
  'catalog_message',
  'carousel',
  'address_message',
  'call_permission_request',
  'voice_call',
] as const;
type InteractiveKind = (typeof KINDS)[number];

const BODY_LIMIT: Partial<Record<InteractiveKind, number>> = { list: 4096 };
const BODY_OPTIONAL = new Set<InteractiveKind>(['product', 'call_permission_request']);
const HEADERS: Record<InteractiveKind, readonly string[]> = {
  button: ['text', 'image', 'video', 'document'],
  list: ['text'],
  cta_url: ['text', 'image', 'video', 'document'],
  location_request_message: [],
  flow: ['text', 'image', 'video', 'document'],
  product: [],
  product_list: ['text'],
  catalog_message: [],
  carousel: [],
  address_message: ['text', 'image', 'video', 'document'],
  call_permission_request: [],
  voice_call: ['text', 'image', 'video', 'document'],
};

export function checkInteractive(interactive: Fields, context: ContentContext): void {
  const kind = interactive.oneOf('type', KINDS);
  checkBody(interactive, kind);
  checkHeader(interactive, kind, context);
  interactive.optionalChild('footer')?.text('text', 60);
  checkAction(interactive.child('action'), kind, context);
}

function checkBody(interactive: Fields, kind: InteractiveKind): void {
  if (BODY_OPTIONAL.has(kind) && !interactive.has('body')) return;
  interactive.child('body').text('text', BODY_LIMIT[kind] ?? 1024);
}

function checkHeader(interactive: Fields, kind: InteractiveKind, context: ContentContext): void {
  const header = interactive.optionalChild('header');
  if (!header) {
    if (kind === 'product_list') throw invalid('A product list needs a text header.');
    return;
  }
  const type = header.oneOf('type', ['text', 'image', 'video', 'document']);
  if (!HEADERS[kind].includes(type))
    throw invalid(`An interactive message of type ${kind} takes no ${type} header.`);
  if (type === 'text') header.text('text', 60);
  else checkMedia(header.child(type), type, context);
}

function checkAction(action: Fields, kind: InteractiveKind, context: ContentContext): void {
  switch (kind) {
    case 'button':
      return checkButtons(action);
    case 'list':
      return checkList(action);
    case 'cta_url':
      return checkCallToAction(action);
    case 'carousel':
      return checkCarousel(action, context);
    case 'flow':
      return checkFlow(action);
    case 'product':
      action.text('catalog_id');
      action.text('product_retailer_id');
      return;
    case 'product_list':
      action.text('catalog_id');
      action.children('sections', 1, 10);
      return;
    case 'location_request_message':
      action.oneOf('name', ['send_location']);
      return;
    default:
      action.oneOf('name', [kind]);
  }
}

function checkButtons(action: Fields): void {
  const replies = action.children('buttons', 1, 3).map((button) => {
    button.oneOf('type', ['reply']);
    return button.child('reply');
  });
  refuseRepeated(
    replies.map((reply) => reply.text('id', 256)),
    'Button ids',
  );
  refuseRepeated(
    replies.map((reply) => reply.text('title', 20)),
    'Button titles',
  );
}

function checkList(action: Fields): void {
  action.text('button', 20);
  const sections = action.children('sections', 1, 10);
  for (const section of sections) {
    if (sections.length > 1) section.text('title', 24);
    else section.optionalText('title', 24);
  }
  const rows = sections.flatMap((section) => section.children('rows', 1, 10));
  if (rows.length > 10) throw invalid(`A list may have 10 rows in all, it has ${rows.length}.`);
  for (const row of rows) {
    row.text('title', 24);
    row.optionalText('description', 72);
  }
  refuseRepeated(
    rows.map((row) => row.text('id', 200)),
    'Row ids',
  );
}

function checkFlow(action: Fields): void {
  action.oneOf('name', ['flow']);
  const parameters = action.child('parameters');
  parameters.oneOf('flow_message_version', ['3']);
  parameters.text('flow_cta', 30);
  if (parameters.has('flow_id') === parameters.has('flow_name')) {
    throw invalidParameter(
      `Param ${parameters.path} must have exactly one of flow_id and flow_name.`,
    );
  }
}

function refuseRepeated(values: string[], what: string): void {
  if (new Set(values).size < values.length)
    throw invalid(`${what} must be unique within a message.`);
}
