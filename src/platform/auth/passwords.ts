import bcrypt from 'bcrypt';
import { ApiError } from '../graphql/api-error.js';
import { Refusal } from '../graphql/refusal.js';

/** bcrypt reads no further than this and would silently ignore the rest. */
const MAX_BYTES = 72;
/** libuv has four threads for everything; hashing must not take them all. */
const AT_ONCE = 2;
const MAX_WAITING = 200;

/** bcrypt off the event loop, a few at a time. */
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | null = null;

  /** `cost` is bcrypt's: each step doubles the work. */
  constructor(private readonly cost: number) {}

  hash(password: string): Promise<string> {
    refuseTooLong(password);
    return this.limited(() => bcrypt.hash(password, this.cost));
  }

  /**
   * Null stands for a person who does not exist: the same work is done, so that the time of the
   * answer tells nothing.
   */
  async verify(password: string, hash: string | null): Promise<boolean> {
    refuseTooLong(password);
    const against = hash ?? (await this.dummyHash());
    const matches = await this.limited(() => bcrypt.compare(password, against));
    return matches && hash !== null;
  }

  private dummyHash(): Promise<string> {
    this.dummy ??= bcrypt.hash('nobody has this password', this.cost);
    return this.dummy;
  }

  private async limited<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MAX_WAITING) {
        throw new ApiError('UNAVAILABLE', 'Too many sign-ins at once. Try again in a moment.');
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

function refuseTooLong(password: string): void {
  if (Buffer.byteLength(password) > MAX_BYTES) {
    throw new Refusal('INVALID', `A password has at most ${MAX_BYTES} bytes.`, [
      'input',
      'password',
    ]);
  }
}
