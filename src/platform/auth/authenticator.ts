import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Ability, PermissionRegistry } from './ability.js';
import { type AccessClaims, AccessTokens } from './access-tokens.js';
import type { Caller } from './actor.js';
import { ActorSource } from './actor-source.js';
import { type Person, personKey } from './person.js';
import { Sessions } from './sessions.js';

/** A deactivation, a new password or a sign-out elsewhere takes effect within this time. */
const STANDING_TTL_MS = 2_000;
const MAX_REMEMBERED = 20_000;

/** A verified access token, and whom it stands for. */
export interface SignedIn {
  readonly caller: Caller;
  readonly person: Person;
  readonly sessionId: string;
  /** Sockets close at this time unless they were given a newer token. */
  readonly expiresAt: Date;
}

interface Known {
  readonly tokenEpoch: number;
  /** Null for a platform admin. */
  readonly ability: Ability | null;
}

/** Tells who asks, the same way for HTTP, sockets and downloads. */
@Injectable()
export class Authenticator {
  private readonly remembered = new Map<string, { until: number; known: Promise<Known | null> }>();

  private readonly lookUps = new DataLoader<AccessClaims, Known | null>(
    (asked) => this.lookUp(asked),
    { cache: false, maxBatchSize: 200 },
  );

  constructor(
    private readonly tokens: AccessTokens,
    private readonly sessions: Sessions,
    private readonly source: ActorSource,
    private readonly permissions: PermissionRegistry,
  ) {}

  /** `Bearer …` as in the header or in `connection_init`; null unless it is valid at this moment. */
  authorization(value: unknown, requestId: string): Promise<SignedIn | null> {
    const match = typeof value === 'string' ? /^Bearer ([\w.-]+)$/i.exec(value) : null;
    return match?.[1] ? this.accessToken(match[1], requestId) : Promise.resolve(null);
  }

  async accessToken(token: string, requestId: string): Promise<SignedIn | null> {
    const claims = await this.tokens.verify(token);
    const known = claims && (await this.known(claims));
    if (!claims || known?.tokenEpoch !== claims.tokenEpoch) return null;
    const { person, sessionId, expiresAt } = claims;
    return { caller: callerOf(person, known.ability, requestId), person, sessionId, expiresAt };
  }

  /** Lets a sign-out take effect at once in this process. */
  forget(sessionId: string, person: Person): void {
    this.remembered.delete(keyOf(sessionId, person));
  }

  private known(claims: AccessClaims): Promise<Known | null> {
    const now = Date.now();
    const key = keyOf(claims.sessionId, claims.person);
    const before = this.remembered.get(key);
    if (before && before.until > now) return before.known;
    const known = this.lookUps.load(claims);
    if (this.remembered.size >= MAX_REMEMBERED) this.remembered.clear();
    this.remembered.set(key, { until: now + STANDING_TTL_MS, known });
    known.catch(() => this.remembered.delete(key));
    return known;
  }

  /** Those who are asked for at once cost two statements together: sockets come by the hundred. */
  private async lookUp(asked: readonly AccessClaims[]): Promise<(Known | null)[]> {
    const [areOpen, standings] = await Promise.all([
      this.sessions.areOpen(asked),
      this.source.standings(asked.map(({ person }) => person)),
    ]);
    return standings.map((standing, index) => {
      if (!standing || !areOpen[index]) return null;
      const { tokenEpoch, facts } = standing;
      return { tokenEpoch, ability: facts && this.permissions.abilityFor(facts) };
    });
  }
}

function keyOf(sessionId: string, person: Person): string {
  return `${sessionId} ${personKey(person)}`;
}

function callerOf(person: Person, ability: Ability | null, requestId: string): Caller {
  if (person.kind === 'platform') {
    return { kind: 'platform', platformAdminId: person.platformAdminId, requestId };
  }
  if (!ability) throw new Error('An agent without an ability.');
  const { tenantId, agentId } = person;
  return { kind: 'agent', tenantId, agentId, ability, requestId };
}
