import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { SendResult } from '../cloud-api/classify-send.js';
import type { KnownNumber } from '../number/known-number.js';
import type { Claim, ClaimedMessage } from './claim-batch.js';
import { Flights } from './flights.js';
import { MAX_MARKED } from './mark-calling.js';
import type { PumpParts } from './pump-parts.js';
import { Releases } from './releases.js';
import { Slowness } from './slowness.js';
import { NOT_CALLED, toCallEnd } from './to-call-end.js';

/** Calls of one number on their way at once: enough for its pace at 300 ms an answer. */
const MAX_IN_FLIGHT = 384;
const MAX_BATCH = 256;
/** A process that was frozen for longer after marking must not call any more. */
const STALE_MARK_MS = 10_000;
const AFTER_TROUBLE_MS = 500;
/** What a commit takes, and so how early it is begun. */
const MARK_AHEAD_MS = 10;
const MARKED_WITHIN_MS = 25;

/**
 * Sends what waits for one number, and is alone with it: its own claims, connections and calls in
 * flight, so that a number that hangs delays nobody else.
 */
export class NumberPump {
  private readonly logger = new Logger(NumberPump.name);
  private readonly slowness = new Slowness();
  private readonly flights = new Flights();
  private readonly releases = new Releases();
  private running: Promise<void> | null = null;
  private isRung = false;
  private isStopped = false;
  /** The token that WhatsApp has refused: nothing more is sent with it. */
  private refusedToken: string | null = null;

  constructor(
    private readonly numberId: string,
    private readonly parts: PumpParts,
    private readonly wakeLater: (afterMs: number) => void,
  ) {}

  wake(): void {
    if (this.isStopped) return;
    this.isRung = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  get isIdle(): boolean {
    return this.running === null && this.flights.inFlight === 0;
  }

  /** Claims nothing more; resolves when the calls on their way are answered. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
    await this.flights.fewerThan(1);
  }

  private async run(): Promise<void> {
    while (this.isRung && !this.isStopped) {
      this.isRung = false;
      try {
        await this.drain();
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        this.logger.warn(`Number ${this.numberId} could not be served: ${message}`);
        await delay(AFTER_TROUBLE_MS);
      }
    }
  }

  private async drain(): Promise<void> {
    while (!this.isStopped) {
      await this.flights.fewerThan(MAX_IN_FLIGHT);
      await this.releases.caughtUp();
      const number = await this.parts.directory.byId(this.numberId);
      if (!number?.isActive || number.sealedAccessToken === this.refusedToken) return;
      // Fails here, before anything is claimed, when its key is gone.
      number.accessToken();
      const wanted = Math.min(MAX_IN_FLIGHT - this.flights.inFlight, MAX_BATCH);
      const { factor } = this.slowness;
      const claim = await this.parts.steps.claimBatch.execute(this.numberId, wanted, factor);
      this.sendAll(number, claim);
      if (claim.heldForMs !== null) this.wakeLater(claim.heldForMs);
      if (claim.againInMs === null) return;
      await delay(Math.max(claim.againInMs, this.slowness.haltMs()));
    }
  }

  /** Starts everything and waits for nothing. */
  private sendAll(number: KnownNumber, { messages, intervalMs }: Claim): void {
    const pace = { claimedAtMs: performance.now(), intervalMs };
    this.flights.begin(messages.length);
    const plain = messages.filter(({ mediaId }) => mediaId === null);
    for (const together of bySlot(plain)) void this.sendMarked(number, together, pace, null);
    for (const message of messages) {
      if (message.mediaId !== null) void this.sendWithMedia(number, message, pace);
    }
  }

  private async sendWithMedia(
    number: KnownNumber,
    message: ClaimedMessage,
    pace: Pace,
  ): Promise<void> {
    const { steps, sendMessage } = this.parts;
    const upload = await steps.leases.during(message.id, () => sendMessage.upload(number, message));
    if (upload.kind === 'ready') {
      await this.sendMarked(number, [message], pace, upload.metaMediaId);
    } else {
      this.land(number, message, message.attempt + 1, upload.result);
    }
  }

  /**
   * Commits that these are being called, then calls each in its slot. Not before their time: what a
   * crash finds marked but not called stays in doubt for good.
   */
  private async sendMarked(
    number: KnownNumber,
    messages: readonly ClaimedMessage[],
    { claimedAtMs, intervalMs }: Pace,
    metaMediaId: string | null,
  ): Promise<void> {
    const markInMs = claimedAtMs + (messages[0]?.slotInMs ?? 0) - MARK_AHEAD_MS - performance.now();
    try {
      if (markInMs > 1) await delay(markInMs);
      const attempts = await this.parts.steps.markCalling.execute(messages.map(({ id }) => id));
      const markedAtMs = performance.now();
      for (const message of messages) {
        const attempt = attempts.get(message.id);
        const slotMs = claimedAtMs + message.slotInMs;
        if (attempt === undefined) this.flights.end();
        else {
          this.releases.at(slotMs, intervalMs, () => {
            void this.sendOne({ number, message, attempt, markedAtMs, metaMediaId });
          });
        }
      }
    } catch (error) {
      // Their leases expire in seconds, and they are claimed again.
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.warn(`${messages.length} messages could not be marked: ${reason}`);
      this.flights.end(messages.length);
    }
  }

  private async sendOne(flight: MarkedMessage): Promise<void> {
    const { number, message, attempt, metaMediaId } = flight;
    const mayCall =
      number.sealedAccessToken !== this.refusedToken &&
      performance.now() - flight.markedAtMs < STALE_MARK_MS;
    const result = mayCall
      ? await this.parts.sendMessage.send(number, message, attempt, metaMediaId)
      : null;
    this.land(number, message, attempt, result);
  }

  /** Hands over what came of it; null when it was not called after all. */
  private land(
    number: KnownNumber,
    message: ClaimedMessage,
    attempt: number,
    result: SendResult | null,
  ): void {
    if (result?.kind === 'paused') this.refusedToken = number.sealedAccessToken;
    if (result?.kind === 'retry' && result.scope === 'number') {
      this.slowness.tooFast(result.retryAfterS);
    }
    const end = result ? toCallEnd(result, attempt, number, Math.random()) : NOT_CALLED;
    this.parts.steps.recorder.add({ message, attempt, end });
    if (end.kind === 'again') this.wakeLater(end.afterMs);
    this.flights.end();
  }
}

interface Pace {
  readonly claimedAtMs: number;
  readonly intervalMs: number;
}

/** Messages whose slots lie close together are marked in one commit. */
function bySlot(messages: readonly ClaimedMessage[]): ClaimedMessage[][] {
  const groups: ClaimedMessage[][] = [];
  let untilMs = -Infinity;
  for (const message of messages) {
    const group = groups.at(-1);
    if (group && message.slotInMs < untilMs && group.length < MAX_MARKED) group.push(message);
    else {
      groups.push([message]);
      untilMs = message.slotInMs + MARKED_WITHIN_MS;
    }
  }
  return groups;
}

interface MarkedMessage {
  readonly number: KnownNumber;
  readonly message: ClaimedMessage;
  readonly attempt: number;
  readonly markedAtMs: number;
  readonly metaMediaId: string | null;
}
