import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs.js';
import { Sweepers } from '../platform/jobs/sweeper.js';
import { deliverOutbox } from './jobs/deliver-outbox.job.js';
import { foldWebhooks } from './jobs/fold-webhooks.job.js';
import { OutboxPumps } from './outbox/outbox-pumps.js';
import { WebhookFolder } from './webhook/webhook-folder.js';
import { WhatsappSweep } from './whatsapp-sweep.js';

const SWEEP_MS = 2_000;

/** Ties the pumps to the queue that rings them, to the sweep, and to the end of the process. */
@Injectable()
export class WhatsappWorkers implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly jobs: Jobs,
    private readonly sweepers: Sweepers,
    private readonly folder: WebhookFolder,
    private readonly pumps: OutboxPumps,
    private readonly sweep: WhatsappSweep,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(foldWebhooks, () => this.folder.wake());
    this.jobs.handle(deliverOutbox, ({ numberId }) => {
      this.pumps.wake(numberId);
      return Promise.resolve();
    });
    this.sweepers.every('whatsapp', SWEEP_MS, () => this.sweep.execute());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.folder.stop(), this.pumps.stop()]);
  }
}
