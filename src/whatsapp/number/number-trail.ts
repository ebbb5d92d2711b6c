import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { EventBell, EventLog } from '../../platform/events/event-log.js';
import { NumberDirectory } from './number-directory.js';

/** What every change of a number leaves behind: an audit row, an event, and a fresh directory. */
@Injectable()
export class NumberTrail {
  constructor(
    private readonly auditLog: AuditLog,
    private readonly eventLog: EventLog,
    private readonly eventBell: EventBell,
    private readonly directory: NumberDirectory,
  ) {}

  /** In the transaction of the change. */
  async record(
    manager: EntityManager,
    actor: Actor,
    action: string,
    number: { readonly id: string; readonly name: string; readonly phoneNumberId: string },
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { id, name, phoneNumberId } = number;
    await this.auditLog.append(manager, actor, {
      action,
      objectType: 'Number',
      objectId: id,
      detail: { name, phoneNumberId, ...detail },
    });
    await this.eventLog.append(manager, actor, [{ type: 'number.updated', subjectId: id }]);
  }

  /** Once it has committed. */
  tell(): void {
    this.directory.forget();
    this.eventBell.ring();
  }
}
