import { Injectable } from '@nestjs/common';
import { NumberDirectory } from '../number/number-directory.js';
import { ClaimBatch } from './claim-batch.js';
import { ClaimLeases } from './claim-leases.js';
import { MarkCalling } from './mark-calling.js';
import { ResultRecorder } from './result-recorder.js';
import { SendMessage } from './send-message.js';

/** What happens in the database to a message that is being sent, in this order. */
@Injectable()
export class OutboxSteps {
  constructor(
    readonly claimBatch: ClaimBatch,
    readonly leases: ClaimLeases,
    readonly markCalling: MarkCalling,
    readonly recorder: ResultRecorder,
  ) {}
}

/** The parts that the pumps of all numbers share. */
@Injectable()
export class PumpParts {
  constructor(
    readonly directory: NumberDirectory,
    readonly sendMessage: SendMessage,
    readonly steps: OutboxSteps,
  ) {}
}
