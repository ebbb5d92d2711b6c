import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { CloudApi } from '../cloud-api/cloud-api.js';
import { NumberDirectory } from '../number/number-directory.js';
import { Receipts } from '../public/outbox.js';

@Injectable()
export class SendReceipt extends Receipts {
  private readonly logger = new Logger(SendReceipt.name);

  constructor(
    private readonly directory: NumberDirectory,
    private readonly cloudApi: CloudApi,
  ) {
    super();
  }

  markRead(actor: Actor, numberId: string, wamid: string): Promise<void> {
    return this.send(actor, numberId, wamid, false);
  }

  showTyping(actor: Actor, numberId: string, wamid: string): Promise<void> {
    return this.send(actor, numberId, wamid, true);
  }

  private async send(
    actor: Actor,
    numberId: string,
    wamid: string,
    showTyping: boolean,
  ): Promise<void> {
    const number = await this.directory.byId(numberId);
    if (!number?.isActive || number.tenantId !== actor.tenantId) {
      throw new ReceiptFailed('The number is not connected.');
    }
    const caller = { lane: `${numberId} receipts`, accessToken: number.accessToken() };
    const reply = await this.cloudApi.markRead(caller, number.phoneNumberId, wamid, showTyping);
    if (reply.kind === 'ok') return;
    const reason =
      reply.kind === 'refused'
        ? `WhatsApp gave code ${reply.error.code}.`
        : 'WhatsApp did not answer.';
    this.logger.warn(`A receipt of number ${numberId} failed: ${reason}`);
    throw new ReceiptFailed(reason);
  }
}

/** A read receipt or typing sign did not get through; nothing is lost by it. */
export class ReceiptFailed extends Error {}
