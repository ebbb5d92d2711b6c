const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const moment = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const longWeekday = new Intl.DateTimeFormat(undefined, { weekday: 'long' });
const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const dayMs = 86_400_000;

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

/** Whole calendar days between two moments, in the reader's zone. */
export function daysBetween(earlierMs: number, laterMs: number): number {
  return Math.round((startOfDay(laterMs) - startOfDay(earlierMs)) / dayMs);
}

export function formatClock(iso: string | number): string {
  return clock.format(new Date(iso));
}

export function formatFull(iso: string): string {
  return full.format(new Date(iso));
}

/** To the second, without the year. */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso));
}

/** As in a list of conversations: 14:02 today, then the weekday, then the date. */
export function formatListTime(iso: string, nowMs: number): string {
  const days = daysBetween(Date.parse(iso), nowMs);
  if (days <= 0) return clock.format(new Date(iso));
  if (days === 1) return relative.format(-1, 'day');
  if (days < 7) return weekday.format(new Date(iso));
  if (days < 300) return dayAndMonth.format(new Date(iso));
  return shortDate.format(new Date(iso));
}

/** As between the days of a thread. */
export function formatDay(iso: string, nowMs: number): string {
  const days = daysBetween(Date.parse(iso), nowMs);
  if (days === 0 || days === 1) return relative.format(-days, 'day');
  if (days > 1 && days < 7) return longWeekday.format(new Date(iso));
  return longDay.format(new Date(iso));
}

export function formatAgo(iso: string, nowMs: number): string {
  const seconds = Math.round((Date.parse(iso) - nowMs) / 1000);
  if (seconds > -60) return relative.format(0, 'minute');
  if (seconds > -3600) return relative.format(Math.round(seconds / 60), 'minute');
  if (seconds > -86_400) return relative.format(Math.round(seconds / 3600), 'hour');
  return relative.format(Math.round(seconds / 86_400), 'day');
}
