import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { NumberDirectory } from '../number/number-directory.js';
import { SignatureCheck } from './signature.js';
import { isVerifyToken } from './verify-token.js';
import { JournalUnavailable, WebhookJournal } from './webhook-journal.js';

const MAX_BODY_BYTES = 3 * 1024 * 1024;
const RETRY_AFTER_S = 5;
const PATHS = ['/webhooks/whatsapp', '/webhooks/whatsapp/:phoneNumberId'];

type Params = { Params: { phoneNumberId?: string }; Querystring: Record<string, unknown> };
type Request = FastifyRequest<Params>;

/**
 * Meta's two routes. They are Fastify routes of their own, beside Nest's controllers: they need the
 * raw bytes of any content type, and they are the ones that must keep up with a campaign's statuses.
 */
@Injectable()
export class WebhookRoutes implements OnModuleInit {
  private readonly logger = new Logger(WebhookRoutes.name);
  private readonly platformCheck: SignatureCheck | null;
  private checks = new Map<string, SignatureCheck>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
    private readonly directory: NumberDirectory,
    private readonly journal: WebhookJournal,
  ) {
    this.platformCheck = config.metaAppSecret ? new SignatureCheck(config.metaAppSecret) : null;
  }

  async onModuleInit(): Promise<void> {
    if (!this.config.roles.has('api') || !this.host.httpAdapter) return;
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    await fastify.register((scope) => {
      this.addTo(scope);
      return Promise.resolve();
    });
  }

  private addTo(scope: FastifyInstance): void {
    scope.addHook('onRequest', async ({ raw }) => {
      // Whatever the type claims to be, the bytes are what was signed.
      raw.headers['content-type'] = 'application/octet-stream';
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    scope.setErrorHandler<{ statusCode?: number; message: string }>((error, _, reply) => {
      const status = error.statusCode ?? 503;
      if (status < 500) {
        return this.refuse(reply, status, status === 413 ? 'More than 3 MB.' : error.message);
      }
      // What went wrong inside is nobody's business outside; Meta repeats it.
      this.logger.error(`A webhook could not be looked at: ${error.message}`);
      return this.refuse(reply.header('retry-after', RETRY_AFTER_S), 503, 'Try again in a moment.');
    });
    for (const url of PATHS) {
      // Fastify would log the address, and with it a wrong verify token.
      const options = { bodyLimit: MAX_BODY_BYTES, logLevel: 'warn' as const };
      scope.get<Params>(url, options, (request, reply) => this.verify(request, reply));
      // No browser reads these answers, so they need none of its protections.
      const bare = { ...options, helmet: false as const };
      scope.post<Params>(url, bare, (request, reply) => this.receive(request, reply));
    }
  }

  private async verify(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const { phoneNumberId } = request.params;
    const {
      'hub.mode': mode,
      'hub.verify_token': token,
      'hub.challenge': challenge,
    } = request.query;
    const expected =
      phoneNumberId === undefined
        ? this.config.metaVerifyToken
        : ((await this.directory.byPhoneNumberId(phoneNumberId))?.verifyToken() ?? null);
    const isAsked = mode === 'subscribe' && typeof challenge === 'string';
    if (!isVerifyToken(token, expected) || !isAsked) {
      return this.refuse(reply, 403, 'The verify token does not match.');
    }
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('x-content-type-options', 'nosniff')
      .send(challenge);
  }

  private async receive(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const { phoneNumberId = null } = request.params;
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const check =
      phoneNumberId === null ? this.platformCheck : await this.numberCheck(phoneNumberId);
    if (!check?.isValid(request.headers['x-hub-signature-256'], body)) {
      return this.refuse(reply, 401, 'The signature is missing or wrong.');
    }
    if (!isJson(body)) return this.refuse(reply, 400, 'The body is not JSON.');
    try {
      const route = phoneNumberId === null ? 'PLATFORM' : 'NUMBER';
      await this.journal.store({ route, phoneNumberId, body });
    } catch (error) {
      if (!(error instanceof JournalUnavailable)) throw error;
      reply.header('retry-after', RETRY_AFTER_S);
      return this.refuse(reply, 503, 'It cannot be stored just now.');
    }
    return reply.header('content-type', 'text/plain; charset=utf-8').send('OK');
  }

  /** Null for a number that is unknown or has no app of its own. */
  private async numberCheck(phoneNumberId: string): Promise<SignatureCheck | null> {
    const number = await this.directory.byPhoneNumberId(phoneNumberId);
    const secret = number?.appSecret();
    if (!secret) return null;
    if (this.checks.size > 10_000) this.checks = new Map();
    const check = this.checks.get(secret) ?? new SignatureCheck(secret);
    this.checks.set(secret, check);
    return check;
  }

  /** Counted and logged by its reason alone: what an unknown sender wrote goes nowhere. */
  private refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
    if (status !== 401 && status !== 403)
      this.logger.warn(`Webhook refused (${status}): ${message}`);
    return reply.code(status).send({ error: { code: CODES.get(status) ?? 'INTERNAL', message } });
  }
}

const CODES: ReadonlyMap<number, string> = new Map([
  [400, 'BAD_USER_INPUT'],
  [401, 'UNAUTHENTICATED'],
  [403, 'FORBIDDEN'],
  [413, 'BAD_USER_INPUT'],
  [503, 'UNAVAILABLE'],
]);

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
