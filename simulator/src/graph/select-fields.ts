import type { JsonObject } from '../json/json-object.js';

/** The members that `fields` asks for, `id` always; all of `defaults` when it asks for none. */
export function selectFields(
  node: JsonObject,
  fields: string | undefined,
  defaults: readonly string[],
): JsonObject {
  // Sub-selections such as name{first} are answered whole.
  const names =
    fields === undefined
      ? defaults
      : fields
          .replace(/[{(][^})]*[})]/g, '')
          .split(',')
          .map((name) => name.trim());
  const selected: JsonObject = {};
  for (const name of names) if (node[name] !== undefined) selected[name] = node[name];
  return { ...selected, id: node.id };
}
