import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { findNumber } from './find-number.js';
import type { NumberEntity } from './number.entity.js';
import type { DeactivateNumberInput } from './number.inputs.js';
import { NumberTrail } from './number-trail.js';

/** The number sends nothing more, and what arrives for it is only kept in the ledger. */
@Injectable()
export class DeactivateNumber {
  constructor(
    private readonly database: Database,
    private readonly trail: NumberTrail,
  ) {}

  async execute(actor: Actor, input: DeactivateNumberInput): Promise<{ number: NumberEntity }> {
    const number = await this.database.write(actor, async (manager) => {
      const entity = await findNumber(manager, actor, input.numberId);
      authorize(actor, 'update', 'Number', entity);
      entity.deactivate(new Date());
      await manager.save(entity);
      await this.trail.record(manager, actor, 'number.deactivated', entity);
      return entity;
    });
    this.trail.tell();
    return { number };
  }
}
