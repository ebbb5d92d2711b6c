import { businessScopedId } from './business-scoped-id.js';
import type { Person } from './person.js';

interface PersonIntroduction {
  phone?: string | undefined;
  userId?: string | undefined;
  name?: string | undefined;
  username?: string | undefined;
}

/** The people who wrote or were given a phone. A mere recipient is not remembered. */
export class People {
  readonly #byKey = new Map<string, Person>();
  readonly #keyByUserId = new Map<string, string>();

  find(key: string): Person | undefined {
    return this.#byKey.get(key);
  }

  list(): Person[] {
    return [...this.#byKey.values()];
  }

  /** The person behind a business-scoped id that has been seen in a webhook. */
  findByUserId(userId: string): Person | undefined {
    const key = this.#keyByUserId.get(userId);
    return key === undefined ? this.#byKey.get(userId) : this.#byKey.get(key);
  }

  meet(introduction: PersonIntroduction): Person {
    const key = introduction.phone ?? introduction.userId ?? '';
    const known = this.#byKey.get(key);
    if (known) {
      known.name = introduction.name ?? known.name;
      known.username = introduction.username ?? known.username;
      known.userId = introduction.userId ?? known.userId;
      if (known.userId) this.#keyByUserId.set(known.userId, key);
      return known;
    }
    const { phone, userId, name, username } = introduction;
    const person: Person = { key, phone, userId, name, username, airplane: false };
    this.#byKey.set(key, person);
    if (userId) this.#keyByUserId.set(userId, key);
    return person;
  }

  /** The id under which this portfolio knows the person; remembered, so that it can be sent to. */
  userIdFor(person: Person, wabaId: string): string {
    if (person.userId) return person.userId;
    const userId = businessScopedId(wabaId, person.key);
    this.#keyByUserId.set(userId, person.key);
    return userId;
  }

  clear(): void {
    this.#byKey.clear();
    this.#keyByUserId.clear();
  }
}
