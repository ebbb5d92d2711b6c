import type { BehaviourBoard } from '../behaviour/behaviour-board.js';
import type { SimulatedClock } from '../clock/simulated-clock.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Callback, CallbackBook } from './callback.js';
import { composeEnvelope } from './envelope.js';
import { metaJson } from './meta-json.js';
import type { PostLog } from './post-log.js';
import { retryDelayMs } from './retry-schedule.js';
import { signature } from './signature.js';
import { UpdateQueue } from './update-queue.js';
import type { PostResult, WebhookPost } from './webhook-post.js';
import type { WebhookUpdate } from './webhook-update.js';

const CONCURRENT_POSTS = 32;
const WAITING_TAKEN_AT_ONCE = 100;
const BATCH_LINGER_MS = 50;
const MAX_BODY_BYTES = 3_000_000;

interface Lane {
  callback: Callback;
  queue: UpdateQueue;
  inFlight: number;
  lingering: boolean;
  pumping: boolean;
}

interface CourierParts {
  clock: SimulatedClock;
  ledger: Ledger;
  behaviours: BehaviourBoard;
  callbacks: CallbackBook;
  post: WebhookPost;
  log: PostLog;
}

/** Brings updates to their callbacks: batched, signed, repeated until acknowledged or a week old. */
export class WebhookCourier {
  readonly #lanes = new Map<string, Lane>();
  #onTheirWay = 0;

  constructor(private readonly parts: CourierParts) {}

  /** Queues an update; it may share its POST with others. */
  enqueue(update: WebhookUpdate): void {
    const lane = this.#lane(update);
    if (!lane) return;
    lane.queue.push(update);
    if (lane.pumping) return;
    lane.pumping = true;
    // Not at once: what the same moment brings shares a POST.
    setImmediate(() => {
      lane.pumping = false;
      this.#pump(lane);
    });
  }

  /** Updates that wait for their POST, and POSTs on their way; what is scheduled is the clock's. */
  get pending(): number {
    let pending = this.#onTheirWay;
    for (const lane of this.#lanes.values()) pending += lane.queue.length;
    return pending;
  }

  /** Posts an update on its own, now, and tells how the first delivery went. Retries go on behind it. */
  async deliver(update: WebhookUpdate): Promise<PostResult> {
    const lane = this.#lane(update);
    if (!lane) return { status: 0, latencyMs: 0, failure: 'no app is subscribed to this account' };
    return this.#deliverBatch(lane.callback, [update]);
  }

  #lane(update: WebhookUpdate): Lane | undefined {
    const callback = this.parts.callbacks.of(
      update.number,
      update.kind === 'field' ? 'other' : 'messages',
    );
    if (!callback) return undefined;
    const key = `${callback.appSecret} ${callback.url}`;
    const known = this.#lanes.get(key);
    if (known) return known;
    const lane = {
      callback,
      queue: new UpdateQueue(),
      inFlight: 0,
      lingering: false,
      pumping: false,
    };
    this.#lanes.set(key, lane);
    return lane;
  }

  #pump(lane: Lane): void {
    const first = lane.queue.first();
    if (!first) return;
    const { batchSize, order } = this.parts.behaviours.of(first.number.phoneNumberId);
    if (batchSize !== undefined && batchSize > 1 && lane.queue.length < batchSize) {
      this.#linger(lane);
      return;
    }
    if (order === 'random') lane.queue.shuffle(this.parts.behaviours.random);
    this.#drain(lane, batchSize ?? WAITING_TAKEN_AT_ONCE);
  }

  /** A batch that is not full yet goes when it is, or when nothing more has come for a moment. */
  #linger(lane: Lane): void {
    if (lane.lingering) return;
    lane.lingering = true;
    setTimeout(() => {
      lane.lingering = false;
      const first = lane.queue.first();
      if (!first) return;
      this.#drain(
        lane,
        this.parts.behaviours.of(first.number.phoneNumberId).batchSize ?? WAITING_TAKEN_AT_ONCE,
      );
    }, BATCH_LINGER_MS);
  }

  #drain(lane: Lane, size: number): void {
    while (lane.inFlight < CONCURRENT_POSTS && lane.queue.length > 0) {
      lane.inFlight += 1;
      void this.#deliverBatch(lane.callback, lane.queue.take(size)).then(() => {
        lane.inFlight -= 1;
        this.#pump(lane);
      });
    }
  }

  async #deliverBatch(callback: Callback, updates: WebhookUpdate[]): Promise<PostResult> {
    const { duplicates } = this.parts.behaviours.of(updates[0]?.number.phoneNumberId ?? '');
    for (let copy = 0; copy < duplicates; copy++) void this.#attempt(callback, updates);
    return this.#deliverUntilTaken(callback, updates, 1, this.parts.clock.now());
  }

  async #deliverUntilTaken(
    callback: Callback,
    updates: WebhookUpdate[],
    attempt: number,
    firstAt: number,
  ) {
    const result = await this.#attempt(callback, updates);
    if (result.status === 200) return result;
    const delayMs = retryDelayMs(attempt, this.parts.clock.now() - firstAt);
    if (delayMs !== undefined) {
      const again = () => void this.#deliverUntilTaken(callback, updates, attempt + 1, firstAt);
      this.parts.clock.schedule(delayMs, again);
    }
    return result;
  }

  async #attempt(callback: Callback, updates: WebhookUpdate[]): Promise<PostResult> {
    const body = metaJson(composeEnvelope(updates, this.parts.clock.seconds()));
    if (body.length > MAX_BODY_BYTES && updates.length > 1)
      return this.#attemptInHalves(callback, updates);
    this.#onTheirWay += 1;
    const result = await this.parts.post.send(
      callback.url,
      body,
      signature(body, callback.appSecret),
    );
    this.#onTheirWay -= 1;
    const at = this.parts.clock.now();
    for (const update of updates) {
      const { phoneNumberId } = update.number;
      const outcome = update.kind === 'field' ? update.field : update.kind;
      this.parts.ledger.append({
        at,
        kind: 'webhook',
        phoneNumberId,
        ...update.entry,
        httpStatus: result.status,
        outcome,
      });
      if (result.status === 200) update.taken?.();
    }
    this.parts.log.webhook(titleOf(updates), body, result);
    return result;
  }

  async #attemptInHalves(callback: Callback, updates: WebhookUpdate[]): Promise<PostResult> {
    const middle = updates.length >> 1;
    const first = await this.#attempt(callback, updates.slice(0, middle));
    const second = await this.#attempt(callback, updates.slice(middle));
    return first.status === 200 ? second : first;
  }
}

/** What a POST brings, in a few words: `status delivered`, `message text`, `12 updates`. */
function titleOf(updates: readonly WebhookUpdate[]): string {
  const [only] = updates;
  if (!only || updates.length > 1) return `${updates.length} updates`;
  if (only.kind === 'field') return only.field;
  return only.kind === 'message'
    ? `message ${String(only.message.type)}`
    : `status ${String(only.status.status)}`;
}
