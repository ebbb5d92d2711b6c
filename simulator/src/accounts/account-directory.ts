import { digitsOf } from '../people/phone-number.js';
import type { BusinessAccount, BusinessNumber, NumberSeed } from './business-number.js';

export type TokenState = 'valid' | 'expired' | 'noPermission';

export interface AccessToken {
  readonly token: string;
  readonly wabaIds: Set<string>;
  state: TokenState;
}

/** Numbers, accounts and the tokens that open them. */
export class AccountDirectory {
  readonly #numbers = new Map<string, BusinessNumber>();
  readonly #accounts = new Map<string, BusinessAccount>();
  readonly #tokens = new Map<string, AccessToken>();

  number(phoneNumberId: string): BusinessNumber | undefined {
    return this.#numbers.get(phoneNumberId);
  }

  numbers(): BusinessNumber[] {
    return [...this.#numbers.values()];
  }

  numbersOf(wabaId: string): BusinessNumber[] {
    return this.numbers().filter((number) => number.wabaId === wabaId);
  }

  account(wabaId: string): BusinessAccount | undefined {
    return this.#accounts.get(wabaId);
  }

  token(token: string): AccessToken | undefined {
    return this.#tokens.get(token);
  }

  grant(token: string, wabaId: string): void {
    const known = this.#tokens.get(token) ?? {
      token,
      wabaIds: new Set<string>(),
      state: 'valid' as const,
    };
    known.wabaIds.add(wabaId);
    this.#tokens.set(token, known);
  }

  resetTokenStates(): void {
    for (const token of this.#tokens.values()) token.state = 'valid';
  }

  /** A number on a business's own app, ready to send. */
  addSeeded(seed: NumberSeed): BusinessNumber {
    this.grant(seed.token, seed.wabaId);
    const name = seed.name ?? `Business ${seed.phoneNumberId.slice(-3)}`;
    return this.#add({ ...seed, route: 'number', registered: true, name, subscribed: true });
  }

  /** A number from Embedded Signup: on the platform's app, neither subscribed nor registered yet. */
  addSignedUp(seed: Omit<NumberSeed, 'token'>): BusinessNumber {
    const name = seed.name ?? 'New business';
    return this.#add({ ...seed, route: 'platform', registered: false, name, subscribed: false });
  }

  #add(seed: NewNumber): BusinessNumber {
    const number: BusinessNumber = {
      phoneNumberId: seed.phoneNumberId,
      wabaId: seed.wabaId,
      displayPhoneNumber: seed.displayPhoneNumber,
      verifiedName: seed.name,
      appSecret: seed.appSecret,
      verifyToken: seed.verifyToken,
      route: seed.route,
      registered: seed.registered,
      pin: undefined,
      registrations: [],
      profile: { about: `${seed.name} on WhatsApp`, vertical: 'OTHER' },
      callbackOverride: undefined,
      freeServiceMessages: { month: '', count: 0 },
    };
    this.#numbers.set(number.phoneNumberId, number);
    if (!this.#accounts.has(seed.wabaId)) this.#accounts.set(seed.wabaId, newAccount(seed));
    return number;
  }
}

type NewNumber = Omit<NumberSeed, 'token' | 'name'> &
  Pick<BusinessNumber, 'route' | 'registered'> & { name: string; subscribed: boolean };

function newAccount(seed: NewNumber): BusinessAccount {
  return {
    wabaId: seed.wabaId,
    name: seed.name,
    subscribed: seed.subscribed,
    callbackOverride: undefined,
  };
}

/** As webhooks write a number: digits only. */
export function displayDigits(number: BusinessNumber): string {
  return digitsOf(number.displayPhoneNumber);
}
