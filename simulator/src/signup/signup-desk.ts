import { randomBytes } from 'node:crypto';

const CODE_LIFE_MS = 30_000;

interface PendingCode {
  wabaId: string;
  expiresAtMs: number;
}

/** Codes of Embedded Signup: thirty seconds, one use. */
export class SignupDesk {
  readonly #codes = new Map<string, PendingCode>();
  #nextId = 1;

  constructor(private readonly now: () => number) {}

  /** Ids for the next business that signs up. */
  newIds(): { phoneNumberId: string; wabaId: string; displayPhoneNumber: string } {
    const serial = this.#nextId++;
    const line = String(serial).padStart(4, '0');
    return {
      phoneNumberId: `1000000001${String(serial).padStart(5, '0')}`,
      wabaId: `2000000001${String(serial).padStart(5, '0')}`,
      displayPhoneNumber: `+1 555 011 ${line.slice(-4)}`,
    };
  }

  issue(wabaId: string): string {
    const code = `AQ${randomBytes(48).toString('base64url')}`;
    this.#codes.set(code, { wabaId, expiresAtMs: this.now() + CODE_LIFE_MS });
    return code;
  }

  /** The account the code stands for; the code is used up either way. */
  redeem(code: string): string | undefined {
    const pending = this.#codes.get(code);
    this.#codes.delete(code);
    return pending && pending.expiresAtMs >= this.now() ? pending.wabaId : undefined;
  }
}
