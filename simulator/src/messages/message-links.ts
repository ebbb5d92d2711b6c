import { isJsonObject, type JsonObject } from '../json/json-object.js';
import { MEDIA_KINDS, type MediaKind } from '../media/media-rules.js';

export interface MediaLink {
  link: string;
  kind: MediaKind;
  /** The object that names the link; the phone looks for an id beside it. */
  holder: JsonObject;
}

const DEEPEST = 8;

/** Every file that a message names by link, wherever it stands: content, header, card, template parameter. */
export function linksIn(type: string, content: JsonObject): MediaLink[] {
  if (type === 'text' || type === 'reaction' || type === 'location' || type === 'contacts')
    return [];
  return search({ [type]: content }, 0);
}

function search(value: unknown, depth: number): MediaLink[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => search(item, depth + 1));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const kind = MEDIA_KINDS.find((name) => name === key);
    if (kind && isJsonObject(member) && typeof member.link === 'string')
      return [{ link: member.link, kind, holder: member }];
    return search(member, depth + 1);
  });
}
