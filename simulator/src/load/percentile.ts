/** Of ascending values, by nearest rank; 0 for none. */
export function percentile(ascending: readonly number[], share: number): number {
  const value = ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0;
  return Math.round(value * 100) / 100;
}
