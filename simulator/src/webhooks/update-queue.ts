import type { SeededRandom } from '../randomness/seeded-random.js';
import type { WebhookUpdate } from './webhook-update.js';

/** Updates that wait for their POST to one callback. */
export class UpdateQueue {
  #updates: WebhookUpdate[] = [];
  #head = 0;

  get length(): number {
    return this.#updates.length - this.#head;
  }

  first(): WebhookUpdate | undefined {
    return this.#updates[this.#head];
  }

  push(update: WebhookUpdate): void {
    this.#updates.push(update);
  }

  take(count: number): WebhookUpdate[] {
    const taken = this.#updates.slice(this.#head, this.#head + count);
    this.#head += taken.length;
    if (this.#head > 4096 || this.length === 0) {
      this.#updates = this.#updates.slice(this.#head);
      this.#head = 0;
    }
    return taken;
  }

  shuffle(random: SeededRandom): void {
    this.#updates = random.shuffle(this.#updates.slice(this.#head));
    this.#head = 0;
  }
}
