import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { may } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { byKey } from '../../platform/graphql/by-key.js';
import { isUuid } from '../../platform/graphql/keyset.js';
import type { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { NumberLoader } from '../public/number-loader.js';
import type { NumberType } from '../public/number.type.js';
import { Numbers, type NumberSummary } from '../public/numbers.js';
import { numberSummary, numberView } from './number-view.js';
import { NumberEntity } from './number.entity.js';

/** What other modules may ask about the tenant's numbers. */
@Injectable()
export class TenantNumbers extends Numbers {
  async find(
    manager: EntityManager,
    actor: Actor,
    numberId: string,
  ): Promise<NumberSummary | null> {
    if (!isUuid(numberId)) return null;
    const { tenantId } = actor;
    const number = await manager.findOneBy(NumberEntity, { tenantId, id: numberId });
    return number && numberSummary(number);
  }
}

@Injectable()
export class TenantNumberLoader extends NumberLoader {
  constructor(private readonly database: Database) {
    super();
  }

  async byId(actor: Actor, loaders: RequestLoaders, numberId: string): Promise<NumberType | null> {
    const number = await this.entity(actor, loaders, numberId);
    return number && numberView(number);
  }

  /** By WhatsApp's id. */
  async byPhoneNumberId(
    actor: Actor,
    loaders: RequestLoaders,
    phoneNumberId: string,
  ): Promise<NumberType | null> {
    const number = await loaders.load('number.byPhoneNumberId', phoneNumberId, (ids) =>
      this.database.read(actor, async (manager) => {
        const numbers = await manager.findBy(NumberEntity, {
          tenantId: actor.tenantId,
          phoneNumberId: In([...ids]),
        });
        return byKey(numbers, (one) => one.phoneNumberId);
      }),
    );
    return number && numberView(number);
  }

  /** With its sealed secrets; for this module alone. */
  async entity(
    actor: Actor,
    loaders: RequestLoaders,
    numberId: string,
  ): Promise<NumberEntity | null> {
    if (!may(actor, 'read', 'Number')) return null;
    return loaders.load('number.byId', numberId, (ids) =>
      this.database.read(actor, async (manager) => {
        const numbers = await manager.findBy(NumberEntity, {
          tenantId: actor.tenantId,
          id: In([...ids]),
        });
        return byKey(numbers, (number) => number.id);
      }),
    );
  }
}
