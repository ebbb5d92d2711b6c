/** Both ends count. */
export interface SatisfiableRange {
  readonly start: number;
  readonly end: number;
}

/** One range of a `Range` header; null for the whole file, which is also the answer to many ranges. */
export function rangeOf(
  header: string | undefined,
  sizeBytes: number,
): SatisfiableRange | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  const isSuffix = first === '';
  const start = isSuffix ? Math.max(sizeBytes - Number(last), 0) : Number(first);
  const end = isSuffix || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  return start <= end ? { start, end } : 'unsatisfiable';
}
