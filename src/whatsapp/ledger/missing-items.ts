/** The phone number ids of updates without a row, one for each; empty where none was named. */
export function writeMissing(phoneNumberIds: readonly (string | null)[]): string | null {
  if (phoneNumberIds.length === 0) return null;
  return JSON.stringify(phoneNumberIds.map((id) => id ?? ''));
}

export function readMissing(text: string | null): string[] {
  const list: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(list) ? list.map(String) : [];
}
