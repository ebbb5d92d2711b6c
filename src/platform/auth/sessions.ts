import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Database } from '../database/database.js';
import { uuidv7 } from '../database/uuidv7.js';
import { type Person, personKey } from './person.js';
import {
  hashRefreshToken,
  newRefreshToken,
  sealSuccessor,
  unsealSuccessor,
} from './refresh-token.js';

const ABSOLUTE_DAYS = 14;
const IDLE_HOURS = 8;
/** Two tabs that refresh at once get the same successor; later it is a stolen token. */
const SAME_SUCCESSOR_MS = 10_000;

export interface OpenSession {
  readonly sessionId: string;
  readonly person: Person;
  readonly refreshToken: string;
  readonly endsAt: Date;
}

interface OwnerRow {
  family_id: string;
  tenant_id: string | null;
  agent_id: string | null;
  platform_admin_id: string | null;
}

interface TokenRow extends OwnerRow {
  ends_at: Date;
  is_open: boolean;
  is_fresh: boolean;
  used_ms_ago: number | null;
  successor_sealed: string | null;
}

/** Signed-in sessions: families of refresh tokens, each token used once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  open(person: Person, userAgent: string | null): Promise<OpenSession> {
    return this.database.system(async (manager) => {
      const sessionId = uuidv7();
      const [row] = await manager.query<{ expires_at: Date }[]>(
        `insert into session_families (id, tenant_id, agent_id, platform_admin_id, expires_at, user_agent)
         values ($1, $2, $3, $4, now() + make_interval(days => $5), $6) returning expires_at`,
        [sessionId, ...ownerOf(person), ABSOLUTE_DAYS, userAgent?.slice(0, 300) ?? null],
      );
      if (!row) throw new Error('The session was not stored.');
      const refreshToken = newRefreshToken();
      await insertToken(manager, sessionId, refreshToken);
      return { sessionId, person, refreshToken, endsAt: row.expires_at };
    });
  }

  /**
   * Trades a refresh token for its successor; null when it is unknown, idle for too long, ended, or
   * used before. The latter ends the whole session: one of two holders is a thief.
   */
  rotate(refreshToken: string, requestId: string): Promise<OpenSession | null> {
    return this.database.system(async (manager) => {
      let token = refreshToken;
      for (;;) {
        const row = await lockToken(manager, token);
        if (!row || !row.is_open || !row.is_fresh) return null;
        if (row.used_ms_ago === null) return advance(manager, row, token);
        if (row.used_ms_ago > SAME_SUCCESSOR_MS || row.successor_sealed === null) {
          await this.endStolen(manager, row, requestId);
          return null;
        }
        const successor = unsealSuccessor(token, row.successor_sealed);
        const next = await lockToken(manager, successor);
        if (next && next.used_ms_ago === null) return openSession(row, successor);
        token = successor;
      }
    });
  }

  async end(sessionId: string, reason: string): Promise<void> {
    await this.database.system((manager) =>
      manager.query(
        `update session_families set revoked_at = now(), revoked_reason = $2
         where id = $1 and revoked_at is null`,
        [sessionId, reason],
      ),
    );
  }

  async endAll(person: Person, reason: string): Promise<void> {
    await this.database.system((manager) =>
      manager.query(
        `update session_families set revoked_at = now(), revoked_reason = $4
         where (tenant_id, agent_id) = ($1, $2) and revoked_at is null
            or platform_admin_id = $3 and revoked_at is null`,
        [...ownerOf(person), reason],
      ),
    );
  }

  /** For each: whether the session is this person's and has not ended. */
  areOpen(
    asked: readonly { readonly sessionId: string; readonly person: Person }[],
  ): Promise<readonly boolean[]> {
    return this.database.system(async (manager) => {
      const open = await manager.query<OwnerRow[]>(
        `select id as family_id, tenant_id, agent_id, platform_admin_id from session_families
         where id = any($1) and revoked_at is null and expires_at > now()`,
        [asked.map(({ sessionId }) => sessionId)],
      );
      const ownerBySession = new Map(open.map((row) => [row.family_id, personKey(personOf(row))]));
      return asked.map(
        ({ sessionId, person }) => ownerBySession.get(sessionId) === personKey(person),
      );
    });
  }

  private async endStolen(manager: EntityManager, row: TokenRow, requestId: string): Promise<void> {
    await manager.query(
      `update session_families set revoked_at = now(), revoked_reason = 'REUSED' where id = $1`,
      [row.family_id],
    );
    if (row.tenant_id === null) return;
    await this.audit.append(
      manager,
      { kind: 'agent', tenantId: row.tenant_id, agentId: row.agent_id, requestId },
      { action: 'session.reused', objectType: 'Session', objectId: row.family_id },
    );
  }
}

async function lockToken(manager: EntityManager, token: string): Promise<TokenRow | undefined> {
  const rows = await manager.query<TokenRow[]>(
    `select t.family_id, f.tenant_id, f.agent_id, f.platform_admin_id, f.expires_at as ends_at,
            f.revoked_at is null and f.expires_at > now() as is_open,
            t.expires_at > now() as is_fresh, t.successor_sealed,
            (extract(epoch from clock_timestamp() - t.used_at) * 1000)::float8 as used_ms_ago
     from refresh_tokens t join session_families f on f.id = t.family_id
     where t.token_hash = $1 for update of t`,
    [hashRefreshToken(token)],
  );
  return rows[0];
}

async function advance(manager: EntityManager, row: TokenRow, token: string): Promise<OpenSession> {
  const successor = newRefreshToken();
  await insertToken(manager, row.family_id, successor);
  await manager.query(
    `update refresh_tokens set used_at = clock_timestamp(), successor_hash = $2, successor_sealed = $3
     where token_hash = $1`,
    [hashRefreshToken(token), hashRefreshToken(successor), sealSuccessor(token, successor)],
  );
  return openSession(row, successor);
}

/** An unused token dies with the idle time, at the latest with its session. */
async function insertToken(manager: EntityManager, familyId: string, token: string): Promise<void> {
  await manager.query(
    `insert into refresh_tokens (token_hash, family_id, expires_at)
     select $1, id, least(expires_at, now() + make_interval(hours => $3))
     from session_families where id = $2`,
    [hashRefreshToken(token), familyId, IDLE_HOURS],
  );
}

function openSession(row: TokenRow, refreshToken: string): OpenSession {
  const sessionId = row.family_id;
  return { sessionId, person: personOf(row), refreshToken, endsAt: row.ends_at };
}

function personOf(row: OwnerRow): Person {
  if (row.tenant_id !== null && row.agent_id !== null) {
    return { kind: 'agent', tenantId: row.tenant_id, agentId: row.agent_id };
  }
  if (row.platform_admin_id === null) throw new Error('A session without a person.');
  return { kind: 'platform', platformAdminId: row.platform_admin_id };
}

function ownerOf(person: Person): [string | null, string | null, string | null] {
  return person.kind === 'agent'
    ? [person.tenantId, person.agentId, null]
    : [null, null, person.platformAdminId];
}
