import { missing } from '../graph/graph-error.js';
import type { Fields } from './fields.js';

const MAX_CARDS = 257;
const NAME_PARTS = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'];

/** `contacts`: an array of contact cards; `body` is the whole request. */
export function checkContactCards(body: Fields): void {
  for (const card of body.children('contacts', 1, MAX_CARDS)) {
    const name = card.child('name');
    name.text('formatted_name');
    if (!NAME_PARTS.some((part) => name.has(part)))
      throw missing(`one of ${NAME_PARTS.join(', ')} in ${name.path}`);
    for (const list of ['phones', 'emails', 'urls', 'addresses']) {
      if (card.has(list)) card.children(list, 0, 50);
    }
    card.optionalChild('org');
    card.optionalText('birthday');
  }
}
