/** A JSON object of somebody else's. */
export type Untrusted = Readonly<Record<string, unknown>>;

/** NUL and lone surrogates, which no text column takes. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/** The object at the path, or an empty one. */
export function objectAt(value: unknown, ...path: string[]): Untrusted {
  const found = at(value, path);
  return isObject(found) ? found : {};
}

export function listAt(value: unknown, ...path: string[]): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

/** The text at the path, storable; null where there is none or an empty one. */
export function textAt(value: unknown, ...path: string[]): string | null {
  const found = at(value, path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found !== '' ? storable(found) : null;
}

/** Numbers come as text too. */
export function numberAt(value: unknown, ...path: string[]): number | null {
  const found = at(value, path);
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A whole number that an `integer` column takes. */
export function integerAt(value: unknown, ...path: string[]): number | null {
  const number = numberAt(value, ...path);
  return number !== null && (number | 0) === number ? number : null;
}

export function isTrueAt(value: unknown, ...path: string[]): boolean {
  return at(value, path) === true;
}

export function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce((found, key) => (isObject(found) ? found[key] : undefined), value);
}

function isObject(value: unknown): value is Untrusted {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
