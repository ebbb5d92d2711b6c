import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { ConfirmAccess } from './confirm-access.js';
import type { ConnectNumberInput } from './number.inputs.js';
import { NumberDirectory } from './number-directory.js';
import { NumberEntity } from './number.entity.js';
import { readMetaId, readName, readSecret } from './number-input.js';
import { NumberTrail } from './number-trail.js';
import { NumberVault, newVerifyToken } from './number-vault.js';

const TAKEN = 'This number is connected already.';

/** Connects a number by hand; a number that the tenant deactivated comes back to life. */
@Injectable()
export class ConnectNumber {
  constructor(
    private readonly database: Database,
    private readonly directory: NumberDirectory,
    private readonly confirmAccess: ConfirmAccess,
    private readonly vault: NumberVault,
    private readonly trail: NumberTrail,
  ) {}

  async execute(actor: Actor, input: ConnectNumberInput): Promise<{ number: NumberEntity }> {
    authorize(actor, 'connect', 'Number');
    const asked = readInput(input);
    const known = await this.directory.byPhoneNumberId(asked.phoneNumberId);
    if (known && (known.isActive || known.tenantId !== actor.tenantId)) throw taken();
    const { displayPhoneNumber } = await this.confirmAccess.execute(asked);

    const number = await this.database.write(actor, async (manager) => {
      const entity = await findOrMake(manager, actor, asked.phoneNumberId);
      const { name, wabaId } = asked;
      Object.assign(entity, { name, wabaId, displayPhoneNumber });
      this.vault.write(entity, asked);
      entity.resume(new Date());
      await save(manager, entity);
      await this.trail.record(manager, actor, 'number.connected', entity);
      return entity;
    });
    this.trail.tell();
    return { number };
  }
}

type Asked = Readonly<
  Record<'name' | 'phoneNumberId' | 'wabaId' | 'accessToken' | 'verifyToken', string>
> & { readonly appSecret: string | null };

function readInput(input: ConnectNumberInput): Asked {
  return {
    name: readName(input.name),
    phoneNumberId: readMetaId(input.phoneNumberId, 'phoneNumberId'),
    wabaId: readMetaId(input.wabaId, 'wabaId'),
    accessToken: readSecret(input.accessToken, 'accessToken'),
    appSecret: input.appSecret ? readSecret(input.appSecret, 'appSecret') : null,
    verifyToken: input.verifyToken
      ? readSecret(input.verifyToken, 'verifyToken')
      : newVerifyToken(),
  };
}

async function findOrMake(
  manager: EntityManager,
  actor: Actor,
  phoneNumberId: string,
): Promise<NumberEntity> {
  const { tenantId } = actor;
  const own = await manager.findOneBy(NumberEntity, { tenantId, phoneNumberId });
  if (own?.isActive) throw taken();
  return own ?? manager.create(NumberEntity, { id: uuidv7(), tenantId, phoneNumberId });
}

/** The database refuses a number of another tenant; nobody learns whose. */
async function save(manager: EntityManager, number: NumberEntity): Promise<void> {
  try {
    await manager.save(number);
  } catch (error) {
    if (isTaken(error)) throw taken();
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'numbers_phone_number_id_key'
  );
}

function taken(): Refusal {
  return new Refusal('TAKEN', TAKEN, ['input', 'phoneNumberId']);
}
