import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import type { Ability } from '../../auth/ability.js';
import type { Actor } from '../../auth/actor.js';
import { systemActor } from '../../auth/system-actor.js';
import { uuidv7 } from '../../database/uuidv7.js';
import type { EventAudience } from '../event-audience.js';
import { EventLog, type NewEvent } from '../event-log.js';

/**
 * A tenant whose conversations are kept in memory: enough to have events and people who may or may
 * not see them, without the module that owns conversations.
 */
export class TenantLife {
  readonly system: Actor;
  private readonly assignees = new Map<string, string | null>();
  private readonly log = new EventLog();

  constructor(
    private readonly test: TestDatabase,
    readonly tenantId = uuidv7(),
  ) {
    this.system = systemActor(tenantId, 'test');
  }

  async found(): Promise<void> {
    await this.test.database.system((manager) =>
      manager.query('insert into tenants (id, name, slug) values ($1, $2, $2)', [
        this.tenantId,
        this.tenantId,
      ]),
    );
  }

  conversation(assigneeId: string | null = null): string {
    const id = uuidv7();
    this.assignees.set(id, assigneeId);
    return id;
  }

  assign(conversationId: string, assigneeId: string | null): void {
    this.assignees.set(conversationId, assigneeId);
  }

  /** Writes events in one transaction; `before` runs inside it, before the commit. */
  append(events: readonly NewEvent[], before?: () => Promise<void>): Promise<void> {
    return this.test.database.write(this.system, async (manager) => {
      await this.log.append(manager, this.system, events);
      await before?.();
    });
  }

  /** Everybody of the tenant sees all, or only what is assigned to him. */
  agent(sees: 'all' | 'own'): Actor & { readonly agentId: string } {
    const agentId = uuidv7();
    const builder = new AbilityBuilder<Ability>(createMongoAbility);
    if (sees === 'all') builder.can('read', 'Conversation');
    else builder.can('read', 'Conversation', { assigneeId: agentId });
    return {
      kind: 'agent',
      tenantId: this.tenantId,
      agentId,
      ability: builder.build(),
      requestId: 'test',
    };
  }

  conversationById(id: string | null): { id: string; assigneeId: string | null } | null {
    const assigneeId = id === null ? undefined : this.assignees.get(id);
    return id === null || assigneeId === undefined ? null : { id, assigneeId };
  }
}

/** Shows events as the owner of conversations would. */
export function hydrateFrom(audience: EventAudience, lives: readonly TenantLife[]): void {
  audience.register({
    hydrate: async (_, actor, rows) => {
      const life = lives.find((one) => one.tenantId === actor.tenantId);
      return new Map(
        rows.map((row) => [
          row.id,
          {
            conversation: life?.conversationById(row.conversationId) ?? null,
            message: row.messageId ? { id: row.messageId } : null,
          },
        ]),
      );
    },
  });
}
