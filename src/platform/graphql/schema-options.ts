import type { BuildSchemaOptions } from '@nestjs/graphql';
import { SimpleUserError } from './user-error.type.js';
import { DateTimeScalar } from './date-time.scalar.js';

/** How the schema is made of classes; the printed one and the served one are the same. */
export const buildSchemaOptions: BuildSchemaOptions = {
  numberScalarMode: 'integer',
  scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  orphanedTypes: [SimpleUserError],
};
