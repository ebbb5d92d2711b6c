const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

export function clockTime(atMs: number): string {
  return TIME.format(atMs);
}

/** The heading above a day's messages. */
export function dayName(atMs: number): string {
  const nowMs = Date.now();
  const today = new Date(nowMs).toDateString();
  const yesterday = new Date(nowMs - 24 * 3_600_000).toDateString();
  const day = new Date(atMs).toDateString();
  if (day === today) return 'Today';
  return day === yesterday ? 'Yesterday' : DAY.format(atMs);
}
