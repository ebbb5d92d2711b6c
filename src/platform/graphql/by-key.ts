/** Rows by a key that each has alone: what a loader's batch returns. */
export function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Rows by a key that many share, in their order. */
export function groupedBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | null,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The rows of these ids in the order of the ids; those that are missing are left out. */
export function inOrder<T extends { readonly id: string }>(
  rows: readonly T[],
  ids: readonly string[],
): T[] {
  const rowOf = byKey(rows, (row) => row.id);
  return ids.flatMap((id) => rowOf.get(id) ?? []);
}
