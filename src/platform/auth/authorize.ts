import { subject as asSubject } from '@casl/ability';
import { ApiError } from '../graphql/api-error.js';
import type { Action, Subject } from './ability.js';
import type { Actor } from './actor.js';

/** Throws FORBIDDEN unless the actor may do `action` to this very object (a plain row or entity). */
export function authorize(actor: Actor, action: Action, subject: Subject, object?: object): void {
  if (!may(actor, action, subject, object)) {
    throw new ApiError(
      'FORBIDDEN',
      `You are not allowed to ${action} this ${subject.toLowerCase()}.`,
    );
  }
}

export function may(actor: Actor, action: Action, subject: Subject, object?: object): boolean {
  // A copy, because CASL marks the object it is given with its subject's name.
  return actor.ability.can(action, object ? asSubject(subject, { ...object }) : subject);
}
