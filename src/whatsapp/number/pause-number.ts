import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { NumberTrail } from './number-trail.js';

export interface PauseCause {
  readonly code: number;
  /** One plain sentence, shown to administrators. */
  readonly reason: string;
  /** The token that was refused, as stored: by now there may be a new one. */
  readonly sealedAccessToken?: string;
}

/** WhatsApp refuses everything of a number: its messages wait, none is marked failed. */
@Injectable()
export class PauseNumber {
  constructor(private readonly trail: NumberTrail) {}

  /** False when it was paused already. Call `tell` after the commit of a true one. */
  async execute(
    manager: EntityManager,
    actor: Actor,
    numberId: string,
    cause: PauseCause,
  ): Promise<boolean> {
    const [rows] = await manager.query<[{ id: string; name: string; phoneNumberId: string }[]]>(
      `update numbers set paused_at = now(), paused_code = $3, paused_reason = $4, updated_at = now()
       where tenant_id = $1 and id = $2 and paused_at is null
         and access_token = coalesce($5, access_token)
       returning id, name, phone_number_id as "phoneNumberId"`,
      [actor.tenantId, numberId, cause.code, cause.reason, cause.sealedAccessToken ?? null],
    );
    const [number] = rows;
    if (!number) return false;
    await this.trail.record(manager, actor, 'number.paused', number, { code: cause.code });
    return true;
  }

  tell(): void {
    this.trail.tell();
  }
}
