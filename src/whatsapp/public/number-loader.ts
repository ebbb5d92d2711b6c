import type { Actor } from '../../platform/auth/actor.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import type { NumberType } from './number.type.js';

/** Numbers for the fields that other modules add, batched per request. */
export abstract class NumberLoader {
  /** Null when the tenant has no such number. */
  abstract byId(
    actor: Actor,
    loaders: RequestLoaders,
    numberId: string,
  ): Promise<NumberType | null>;
}
