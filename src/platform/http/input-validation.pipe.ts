import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { ApiError } from '../graphql/api-error.js';

/** Checks inputs by their class-validator decorators. BAD_USER_INPUT names the first wrong field. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => {
      const { path, message } = firstOf(errors);
      return new ApiError('BAD_USER_INPUT', message, { field: ['input', ...path] });
    },
  });
}

function firstOf(errors: readonly ValidationError[]): { path: string[]; message: string } {
  const path: string[] = [];
  let error = errors[0];
  while (error) {
    path.push(error.property);
    const message = Object.values(error.constraints ?? {})[0];
    if (message) return { path, message };
    error = error.children?.[0];
  }
  return { path, message: 'The input is not valid.' };
}
