/**
 * JSON in the form of Meta's serialiser: non-ASCII as lower-case \uXXXX, slashes escaped. A receiver that verifies a
 * re-serialised body instead of the raw bytes fails on it, as it would in production.
 */
export function metaJson(value: unknown): string {
  const text = JSON.stringify(value).replaceAll('/', '\\/');
  return text.replace(
    /[^\x00-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
