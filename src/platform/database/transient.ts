/**
 * SQLSTATE classes that say nothing about the statement: connection, rollback, resources, object
 * state (locks), operator's intervention and time-outs, system and internal errors.
 */
const TRANSIENT_CLASSES = new Set(['08', '25', '40', '53', '55', '57', '58', 'XX']);
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** Whether the same work may well succeed when it is tried again. */
export function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  const { code } = error;
  if (typeof code !== 'string') return false;
  if (NETWORK_CODES.has(code)) return true;
  return code.length === 5 && TRANSIENT_CLASSES.has(code.slice(0, 2));
}
