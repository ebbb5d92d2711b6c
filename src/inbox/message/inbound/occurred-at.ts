const SAME_MOMENT_MS = 5_000;

/**
 * Place in the thread. WhatsApp's clock has whole seconds, which would sort a quick answer before
 * its question, so the time of receipt counts unless the message is clearly older.
 */
export function occurredAt(sentAt: Date, receivedAt: Date): Date {
  return receivedAt.getTime() - sentAt.getTime() > SAME_MOMENT_MS ? sentAt : receivedAt;
}
