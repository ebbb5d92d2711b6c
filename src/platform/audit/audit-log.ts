import type { EntityManager } from 'typeorm';
import { uuidv7 } from '../database/uuidv7.js';

/** Who did it; an `Actor` fits. */
export interface AuditedBy {
  readonly kind: 'agent' | 'system';
  readonly tenantId: string;
  readonly agentId: string | null;
  readonly requestId: string;
}

export interface AuditEntry {
  /** `<object>.<what happened>`, such as `session.reused`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId?: string | null;
  /** Before and after as far as they help; never a secret, never the text of a message. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Append-only: the roles of the application may not update or delete its rows. */
export class AuditLog {
  async append(manager: EntityManager, by: AuditedBy, entry: AuditEntry): Promise<void> {
    await manager.query(
      `insert into audit_log (id, tenant_id, actor_kind, actor_id, action, object_type, object_id,
                              detail, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        uuidv7(),
        by.tenantId,
        by.kind,
        by.agentId,
        entry.action,
        entry.objectType,
        entry.objectId ?? null,
        entry.detail ? JSON.stringify(entry.detail) : null,
        by.requestId,
      ],
    );
  }
}
