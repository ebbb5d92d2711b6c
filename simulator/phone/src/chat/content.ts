/** Message content comes from outside and may lack anything: these read it without trusting it. */
export type Content = Record<string, unknown>;

export function member(content: Content, key: string): Content {
  const value = content[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function words(content: Content, key: string): string {
  const value = content[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function members(content: Content, key: string): Content[] {
  const value = content[key];
  return Array.isArray(value)
    ? value.map((_item, index) => member({ item: value[index] }, 'item'))
    : [];
}
