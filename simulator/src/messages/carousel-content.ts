import { invalid } from '../graph/graph-error.js';
import type { Fields } from './fields.js';
import { type ContentContext, checkMedia } from './media-content.js';

export function checkCallToAction(action: Fields): void {
  action.oneOf('name', ['cta_url']);
  const parameters = action.child('parameters');
  parameters.text('display_text', 20);
  const url = parameters.text('url', 2000);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw invalid(`${parameters.name('url')} is not a valid URL.`);
}

export function checkCarousel(action: Fields, context: ContentContext): void {
  const headerTypes = action.children('cards', 2, 10).map((card) => {
    card.number('card_index', 0, 9);
    if (card.oneOf('type', ['cta_url', 'product']) === 'product') return 'product';
    return checkCard(card, context);
  });
  if (new Set(headerTypes).size > 1)
    throw invalid('All cards of a carousel must have the same kind of header.');
}

function checkCard(card: Fields, context: ContentContext): string {
  const header = card.child('header');
  const type = header.oneOf('type', ['image', 'video']);
  checkMedia(header.child(type), type, context);
  const text = card.optionalChild('body')?.text('text', 160);
  if (text !== undefined && text.split('\n').length > 3)
    throw invalid('A card may have two line breaks.');
  checkCallToAction(card.child('action'));
  return type;
}
