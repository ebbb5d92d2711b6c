import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { may } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { NumberEntity } from './number.entity.js';

/** The tenant's numbers, oldest first, deactivated ones included. */
@Injectable()
export class ListNumbers {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<NumberEntity[]> {
    if (!may(actor, 'read', 'Number')) return [];
    return this.database.read(actor, (manager) =>
      manager.find(NumberEntity, {
        where: { tenantId: actor.tenantId },
        order: { createdAt: 'ASC', id: 'ASC' },
      }),
    );
  }
}
