import { GraphQLError } from 'graphql';

/** The closed set of exceptional codes (`extensions.code`). */
export type ApiErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'UNAVAILABLE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'RESYNC_REQUIRED'
  | 'INTERNAL';

export class ApiError extends GraphQLError {
  /** `extensions` beside the code, such as `retryAfter`; public. */
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    extensions: Record<string, unknown> = {},
  ) {
    super(message, { extensions: { ...extensions, code } });
  }
}

/** The same answer for a random id, another tenant's id and one that the viewer may not see. */
export function notFound(what: string): ApiError {
  return new ApiError('NOT_FOUND', `${what} not found.`);
}
