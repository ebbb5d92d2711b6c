import { Refusal } from './refusal.js';

type Nullable<T> = { [K in keyof T]: T[K] | null };

/**
 * Runs a deed at the GraphQL edge: its result becomes the payload with empty `userErrors`, a
 * thrown `Refusal` becomes the payload's only user error. Everything else goes on being thrown.
 */
export async function refusable<T extends object>(
  deed: () => Promise<T>,
  refused: Nullable<T>,
): Promise<Nullable<T> & { userErrors: Refusal[] }> {
  try {
    return { ...(await deed()), userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { ...refused, userErrors: [asUserError(error)] };
    throw error;
  }
}

/** GraphQL throws every `Error` that it meets in a result, so the refusal goes on as a plain object. */
function asUserError(refusal: Refusal): Refusal & { readonly __typename: string } {
  const { name, message, constructor } = refusal;
  const __typename = constructor === Refusal ? 'SimpleUserError' : constructor.name;
  return { ...refusal, name, message, __typename };
}
