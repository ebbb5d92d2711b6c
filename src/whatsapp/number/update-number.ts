import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { authorize } from '../../platform/auth/authorize.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../public/outbox.js';
import { ConfirmAccess } from './confirm-access.js';
import { findNumber } from './find-number.js';
import type { NumberEntity } from './number.entity.js';
import type { UpdateNumberInput } from './number.inputs.js';
import { readName, readPace, readSecret } from './number-input.js';
import { NumberTrail } from './number-trail.js';
import { NumberVault } from './number-vault.js';

/**
 * Changes a number. A new token, or any change while the number is paused, is checked at WhatsApp
 * first; when WhatsApp is content the number sends again.
 */
@Injectable()
export class UpdateNumber {
  constructor(
    private readonly database: Database,
    private readonly confirmAccess: ConfirmAccess,
    private readonly vault: NumberVault,
    private readonly trail: NumberTrail,
    private readonly outbox: Outbox,
  ) {}

  async execute(actor: Actor, input: UpdateNumberInput): Promise<{ number: NumberEntity }> {
    const changes = readChanges(input);
    const before = await this.database.read(actor, async (manager) => {
      const number = await findNumber(manager, actor, input.numberId);
      authorize(actor, 'update', 'Number', number);
      return number;
    });
    const isChecked = changes.accessToken !== undefined || before.pausedAt !== null;
    if (isChecked) {
      const accessToken = changes.accessToken ?? this.vault.accessToken(before);
      const { phoneNumberId, wabaId } = before;
      await this.confirmAccess.execute({ phoneNumberId, wabaId, accessToken });
    }

    const number = await this.database.write(actor, async (manager) => {
      const entity = await findNumber(manager, actor, input.numberId);
      entity.rename(changes.name ?? entity.name, new Date());
      entity.maxMessagesPerSecond = changes.maxMessagesPerSecond ?? entity.maxMessagesPerSecond;
      this.vault.write(entity, changes);
      if (isChecked) entity.clearPause();
      await manager.save(entity);
      const changed = Object.keys(changes);
      await this.trail.record(manager, actor, 'number.updated', entity, { changed });
      return entity;
    });
    this.trail.tell();
    this.outbox.wake([number.id]);
    return { number };
  }
}

interface Changes {
  name?: string;
  accessToken?: string;
  appSecret?: string;
  verifyToken?: string;
  maxMessagesPerSecond?: number;
}

/** Absent and null both leave a field as it is. */
function readChanges(input: UpdateNumberInput): Changes {
  const changes: Changes = {};
  if (input.name != null) changes.name = readName(input.name);
  for (const field of ['accessToken', 'appSecret', 'verifyToken'] as const) {
    const text = input[field];
    if (text != null) changes[field] = readSecret(text, field);
  }
  if (input.maxMessagesPerSecond != null) {
    changes.maxMessagesPerSecond = readPace(input.maxMessagesPerSecond);
  }
  return changes;
}
