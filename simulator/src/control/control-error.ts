import type { ZodType } from 'zod';

/** A refusal of a control route, in words. */
export class ControlError extends Error {
  constructor(
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

/** The body as the schema has it, or a refusal that names each wrong member. */
export function parseControl<Parsed>(schema: ZodType<Parsed>, body: unknown): Parsed {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const words = result.error.issues.map((issue) => {
    const path = issue.path.join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  throw new ControlError(words.join('; '));
}
