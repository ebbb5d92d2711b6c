/** Codes of expected refusals; public (see docs/api/README.md). */
export type RefusalCode =
  | 'CONTACT_UNREACHABLE'
  | 'INVALID'
  | 'INVALID_CREDENTIALS'
  | 'LIMIT_REACHED'
  | 'MEDIA_NOT_READY'
  | 'MFA_REQUIRED'
  | 'NOT_ALLOWED'
  | 'NUMBER_UNAVAILABLE'
  | 'OPTED_OUT'
  | 'SERVICE_WINDOW_CLOSED'
  | 'SESSION_ENDED'
  | 'STALE_THREAD'
  | 'TAKEN';

/**
 * An expected no. Thrown, so that the transaction rolls back; the GraphQL edge turns it into the
 * payload's `userErrors`. A refusal with data is a subclass with its own GraphQL type.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** Path in the input, such as `['input', 'text']`; null for the whole. */
    readonly field: readonly string[] | null = null,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
