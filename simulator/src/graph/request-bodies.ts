import type { FastifyInstance } from 'fastify';
import { GraphError } from './graph-error.js';

/** JSON and form bodies; a form field that holds JSON counts as that JSON, as on Meta's side. */
export function acceptBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body.length === 0) {
      done(null, {});
      return;
    }
    try {
      done(null, JSON.parse(String(body)));
    } catch {
      done(
        new GraphError(100, 'The body is not JSON.', {
          message: '(#100) Invalid JSON in the request body',
        }),
      );
    }
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      const fields = [...new URLSearchParams(String(body))].map(([name, value]) => [
        name,
        fieldValue(value),
      ]);
      done(null, Object.fromEntries(fields));
    },
  );
}

function fieldValue(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
