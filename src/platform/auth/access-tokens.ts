import { JwtService } from '@nestjs/jwt';
import passport from 'passport';
import { Strategy } from 'passport-jwt';
import { z } from 'zod';
import { type Person, personId } from './person.js';

const ISSUER = 'waystation';
const AUDIENCE = 'waystation-api';
const LIFETIME_S = 15 * 60;
/** A page asks a dozen times within a minute; each token is checked once. */
const MAX_VERIFIED = 20_000;
/** Ours are some 400 characters; longer ones are not worth a hash. */
const MAX_LENGTH = 2_048;

const claimsSchema = z
  .object({
    kind: z.literal('access'),
    sub: z.uuid(),
    sid: z.uuid(),
    tid: z.uuid().nullable(),
    epoch: z.int(),
    exp: z.int(),
  })
  .transform((claims) => ({
    person: personOf(claims.sub, claims.tid),
    sessionId: claims.sid,
    tokenEpoch: claims.epoch,
    expiresAt: new Date(claims.exp * 1000),
  }));

export type AccessClaims = z.output<typeof claimsSchema>;

/** The short-lived JWT of a session: HS256 and nothing else, whatever its header says. */
export class AccessTokens {
  private readonly jwt: JwtService;
  private readonly strategy: Strategy;
  private readonly verified = new Map<string, AccessClaims>();

  constructor(secret: string) {
    this.jwt = new JwtService({
      secret,
      signOptions: { algorithm: 'HS256', issuer: ISSUER, audience: AUDIENCE },
    });
    this.strategy = new Strategy(
      {
        secretOrKey: secret,
        jwtFromRequest: (request: unknown) => tokenHolder.parse(request).token,
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
      },
      (payload: unknown, done: (error: unknown, claims: AccessClaims | false) => void) => {
        const claims = claimsSchema.safeParse(payload);
        done(null, claims.success ? claims.data : false);
      },
    );
  }

  async issue(person: Person, sessionId: string, tokenEpoch: number, sessionEndsAt: Date) {
    const lifetimeS = Math.min(
      LIFETIME_S,
      Math.max(1, Math.floor((sessionEndsAt.getTime() - Date.now()) / 1000)),
    );
    const token = await this.jwt.signAsync(
      {
        kind: 'access',
        sub: personId(person),
        sid: sessionId,
        tid: person.kind === 'agent' ? person.tenantId : null,
        epoch: tokenEpoch,
      },
      { expiresIn: lifetimeS },
    );
    return { token, expiresAt: new Date(Date.now() + lifetimeS * 1000) };
  }

  /** Null for whatever is not a valid token of ours. */
  async verify(token: string): Promise<AccessClaims | null> {
    const known = this.verified.get(token);
    if (known) return known.expiresAt.getTime() > Date.now() ? known : null;
    const claims = token.length > MAX_LENGTH ? null : await this.check(token);
    if (claims) {
      if (this.verified.size >= MAX_VERIFIED) this.verified.clear();
      this.verified.set(token, claims);
    }
    return claims;
  }

  private check(token: string): Promise<AccessClaims | null> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, claims?: AccessClaims | false) =>
        error ? reject(error) : resolve(claims || null);
      // The strategy itself, not its name: names are registered process-wide.
      const run: unknown = passport.authenticate(this.strategy, { session: false }, done);
      if (typeof run === 'function') Reflect.apply(run, passport, [{ token }, {}, reject]);
    });
  }
}

const tokenHolder = z.object({ token: z.string() });

function personOf(id: string, tenantId: string | null): Person {
  return tenantId === null
    ? { kind: 'platform', platformAdminId: id }
    : { kind: 'agent', tenantId, agentId: id };
}
