/** The names or numbers in a template's text, each once, in order. */
export function templateVariables(text: string): string[] {
  const found = [...text.matchAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? '');
  return [...new Set(found)];
}
