/** Collects the parameters of a statement that is put together from parts. */
export class SqlParams {
  readonly values: unknown[] = [];

  /** The placeholder under which the value is handed over, such as `$3`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Takes over values whose placeholders somebody else has numbered from `next` on. */
  append(values: readonly unknown[]): void {
    this.values.push(...values);
  }

  /** Number of the next placeholder. */
  get next(): number {
    return this.values.length + 1;
  }
}

/** An ILIKE pattern for "contains these very characters"; no text column holds a NUL. */
export function containsPattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&').replaceAll('\0', '\uFFFD')}%`;
}
