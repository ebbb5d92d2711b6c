import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../json/json-object.js';
import { errorEntry } from './error-catalogue.js';

interface GraphErrorOptions {
  subcode?: number | undefined;
  httpStatus?: number | undefined;
  type?: string | undefined;
  /** Replaces the title in the message. */
  message?: string | undefined;
  retryAfterS?: number | undefined;
}

/** A refusal in the form in which the Graph API answers it. */
export class GraphError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: number,
    readonly details: string,
    readonly options: GraphErrorOptions = {},
  ) {
    super(options.message ?? `(#${code}) ${errorEntry(code).title}`);
    this.httpStatus = options.httpStatus ?? errorEntry(code).httpStatus;
  }

  body(): JsonObject {
    const { subcode, type } = this.options;
    return {
      error: {
        message: this.message,
        type: type ?? 'OAuthException',
        code: this.code,
        ...(errorEntry(this.code).transient ? { is_transient: true } : {}),
        ...(this.code === 190
          ? {}
          : { error_data: { messaging_product: 'whatsapp', details: this.details } }),
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        fbtrace_id: traceId(),
      },
    };
  }
}

export function unknownNode(id: string, method = 'get'): GraphError {
  return new GraphError(100, `Object with ID '${id}' does not exist`, {
    subcode: 33,
    type: 'GraphMethodException',
    message:
      `Unsupported ${method} request. Object with ID '${id}' does not exist, cannot be loaded due to missing ` +
      'permissions, or does not support this operation.',
  });
}

export function missing(parameter: string): GraphError {
  return new GraphError(131008, `Parameter ${parameter} is missing.`);
}

export function invalid(details: string): GraphError {
  return new GraphError(131009, details);
}

export function invalidParameter(details: string): GraphError {
  return new GraphError(100, details, { message: `(#100) ${details}` });
}

/** The same content as an entry of a status webhook's `errors`. */
export function statusError(code: number, details: string): JsonObject {
  const { title } = errorEntry(code);
  return {
    code,
    title,
    message: title,
    error_data: { details },
    href: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
  };
}

function traceId(): string {
  return `A${randomBytes(16).toString('base64url')}`;
}
