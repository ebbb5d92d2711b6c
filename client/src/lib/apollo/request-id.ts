import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

/** The id under which the server logged a failed request, when it told us. */
export function requestIdOf(error: unknown): string | null {
  if (CombinedGraphQLErrors.is(error)) {
    const id = error.errors.map(({ extensions }) => extensions?.requestId).find(Boolean);
    return typeof id === 'string' ? id : null;
  }
  if (ServerError.is(error)) return error.response.headers.get('x-request-id');
  return null;
}

export function errorCodeOf(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const code = error.errors.map(({ extensions }) => extensions?.code).find(Boolean);
  return typeof code === 'string' ? code : null;
}
