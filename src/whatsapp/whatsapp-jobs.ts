import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs.js';
import { proveLedger } from './jobs/prove-ledger.job.js';
import { rotateSecrets } from './jobs/rotate-secrets.job.js';
import { trimJournal } from './jobs/trim-journal.job.js';
import { ProveLedger } from './ledger/prove-ledger.js';
import { TrimJournal } from './ledger/trim-journal.js';
import { RotateSecrets } from './number/rotate-secrets.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is done on a schedule, once in the whole installation. */
@Injectable()
export class WhatsappJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly prove: ProveLedger,
    private readonly trim: TrimJournal,
    private readonly rotate: RotateSecrets,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(proveLedger, () => this.prove.execute(new Date()));
    this.jobs.handle(trimJournal, () => this.trim.execute());
    this.jobs.handle(rotateSecrets, () => this.rotate.execute());
    this.jobs.every(proveLedger, DAY_MS);
    this.jobs.every(trimJournal, DAY_MS);
    this.jobs.every(rotateSecrets, HOUR_MS);
  }
}
