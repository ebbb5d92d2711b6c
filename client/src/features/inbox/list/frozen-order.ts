export interface Ordered {
  id: string;
  lastMessageAt: string;
}

/**
 * The order to show while somebody points at the list: rows stay where they were, also those that
 * have left, and only older pages are added at the end.
 */
export function frozenOrder<Row extends Ordered>(
  snapshot: readonly Row[],
  live: readonly Row[],
): { rows: Row[]; newCount: number } {
  const known = new Map(snapshot.map((row) => [row.id, row]));
  const current = new Map(live.map((row) => [row.id, row]));
  const oldest = snapshot.at(-1)?.lastMessageAt;
  const isOlder = (row: Row) => oldest !== undefined && row.lastMessageAt < oldest;
  const added = live.filter((row) => !known.has(row.id));
  const moved = live.filter((row) => {
    const before = known.get(row.id);
    return before !== undefined && row.lastMessageAt > before.lastMessageAt;
  });
  return {
    rows: [...snapshot.map((row) => current.get(row.id) ?? row), ...added.filter(isOlder)],
    newCount: added.filter((row) => !isOlder(row)).length + moved.length,
  };
}
