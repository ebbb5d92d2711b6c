import { ControlError, parseControl } from '../control/control-error.js';
import { knownNumber } from '../control/messages-control.js';
import { inboundRequest } from '../inbound/inbound-request.js';
import { personWrites, sendInbound } from '../inbound/person-writes.js';
import type { Person } from '../people/person.js';
import type { World } from '../world.js';
import { unreadIn } from './chat.js';
import { type PhoneFrame, phoneFrame } from './phone-frame.js';
import type { PhoneNews, ShownPerson } from './phone-news.js';

/** One browser page that is somebody's phone. */
export class PhoneLine {
  #lookingAt: string | undefined;

  constructor(
    private readonly world: World,
    readonly person: Person,
    readonly tell: (news: PhoneNews) => void,
    private readonly tellAll: (news: PhoneNews) => void,
  ) {
    world.gate.opened(person.key);
    tell(this.#welcome());
  }

  close(): void {
    this.#look(undefined);
    this.world.gate.closed(this.person.key);
  }

  async hear(text: string): Promise<void> {
    try {
      await this.#act(parseControl(phoneFrame, parseJson(text)));
    } catch (error) {
      // Whatever went wrong, it must not take the other phones and the API down.
      this.tell({
        type: 'refused',
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  #act(frame: PhoneFrame): Promise<void> | void {
    switch (frame.type) {
      case 'look':
        return this.#look(frame.phoneNumberId ?? undefined);
      case 'airplane':
        return this.#setAirplane(frame.on);
      case 'rename':
        this.person.name = frame.name;
        return this.tellAll({ type: 'person', person: shown(this.person) });
      case 'write':
        return this.#write(frame);
    }
  }

  async #write(frame: Extract<PhoneFrame, { type: 'write' }>): Promise<void> {
    const { phone: from, userId } = this.person;
    const address = from === undefined ? { userId } : { from };
    const request = parseControl(inboundRequest, {
      ...frame.message,
      ...address,
      to: frame.phoneNumberId,
    });
    const inbound = await personWrites(
      this.world,
      knownNumber(this.world, frame.phoneNumberId),
      request,
    );
    this.world.gate.whenOnline(this.person.key, () => void sendInbound(this.world, inbound));
  }

  #setAirplane(on: boolean): void {
    this.person.airplane = on;
    this.world.gate.setAirplane(this.person.key, on);
    this.tellAll({ type: 'person', person: shown(this.person) });
  }

  /** Eyes on one chat at most; what they see becomes read. */
  #look(phoneNumberId: string | undefined): void {
    if (this.#lookingAt === phoneNumberId) return;
    if (this.#lookingAt !== undefined)
      this.world.gate.look(this.#lookingAt, this.person.key, false);
    this.#lookingAt = phoneNumberId;
    if (phoneNumberId === undefined) return;
    const chat = this.world.chats.find(phoneNumberId, this.person.key);
    for (const message of chat?.messages ?? []) {
      if (!chat || message.seen) continue;
      message.seen = true;
      this.world.chats.changed(chat, message);
    }
    this.world.gate.look(phoneNumberId, this.person.key, true);
  }

  #welcome(): PhoneNews {
    const { world, person } = this;
    const numbers = world.accounts
      .numbers()
      .map(({ phoneNumberId, displayPhoneNumber, verifiedName }) => ({
        phoneNumberId,
        displayPhoneNumber,
        name: verifiedName,
      }));
    const chats = world.chats.of(person.key).map((chat) => ({
      phoneNumberId: chat.phoneNumberId,
      messages: chat.messages,
      unread: unreadIn(chat),
    }));
    return { type: 'welcome', person: shown(person), numbers, chats, log: world.log.recent() };
  }
}

function shown({ key, phone, userId, name, username, airplane }: Person): ShownPerson {
  return { key, phone, userId, name, username, airplane };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError('not JSON');
  }
}
