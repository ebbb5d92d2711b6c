import type { FastifyReply, FastifyRequest } from 'fastify';

const REFRESH = 'waystation_refresh';
const SESSION = 'waystation_session';

/** What the console's browser keeps; no script can read either. */
export interface CookieSession {
  readonly refreshToken: string;
  readonly endsAt: Date;
  readonly accessToken: string;
  readonly expiresAt: Date;
}

/** The refresh token goes to the API alone; the access token opens downloads in the browser. */
export function setSessionCookies(
  reply: FastifyReply,
  session: CookieSession,
  isHttps: boolean,
): void {
  const base = { httpOnly: true, secure: isHttps, sameSite: 'lax' } as const;
  reply.setCookie(REFRESH, session.refreshToken, {
    ...base,
    path: '/graphql',
    expires: session.endsAt,
  });
  reply.setCookie(SESSION, session.accessToken, {
    ...base,
    path: '/',
    expires: session.expiresAt,
  });
}

export function clearSessionCookies(reply: FastifyReply): void {
  reply.clearCookie(REFRESH, { path: '/graphql' });
  reply.clearCookie(SESSION, { path: '/' });
}

export function refreshCookie(request: FastifyRequest): string | null {
  return request.cookies[REFRESH] ?? null;
}

export function sessionCookie(request: FastifyRequest): string | null {
  return request.cookies[SESSION] ?? null;
}
