const WHATSAPP_BEGAN = Date.UTC(2009, 0, 1);
const DAY_MS = 86_400_000;

/** WhatsApp's timestamp in seconds; the time of receipt where it is missing or nonsense. */
export function whatsappTime(timestamp: unknown, receivedAt: Date): Date {
  const isText = typeof timestamp === 'string' && /^\d{1,15}$/.test(timestamp);
  const ms = isText || typeof timestamp === 'number' ? Number(timestamp) * 1000 : Number.NaN;
  const isPlausible = ms >= WHATSAPP_BEGAN && ms <= receivedAt.getTime() + DAY_MS;
  return isPlausible ? new Date(ms) : receivedAt;
}
