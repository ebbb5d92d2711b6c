import { once } from 'node:events';
import { WebSocket } from 'ws';
import { isJsonObject, type JsonObject, listAt, objectAt } from '../json/json-object.js';
import { ACME, TestBed } from '../testing/test-bed.js';

const MARIA = '15551234567';
let bed: TestBed;
beforeEach(async () => {
  bed = await TestBed.start();
  await bed.control('PUT', '/sim/behaviour', { statusDelayMs: { delivered: 5, read: 10 } });
});
afterEach(() => bed.close());

/** A phone as the page is one: hears news, says frames. */
class TestPhone {
  readonly news: JsonObject[] = [];

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      const heard: unknown = JSON.parse(data.toString());
      if (isJsonObject(heard)) this.news.push(heard);
    });
  }

  static async open(query: string): Promise<TestPhone> {
    const phone = new TestPhone(
      new WebSocket(`${bed.simulator.url.replace('http', 'ws')}/phone?${query}`),
    );
    await phone.until((news) => news.type === 'welcome');
    return phone;
  }

  say(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  async until(condition: (news: JsonObject) => boolean): Promise<JsonObject> {
    for (;;) {
      const found = this.news.find(condition);
      if (found) return found;
      await once(this.socket, 'message');
    }
  }

  /** The message as it is once it satisfies the condition. */
  async untilMessage(condition: (message: JsonObject) => boolean): Promise<JsonObject> {
    const news = await this.until(
      (one) => one.type === 'message' && condition(objectAt(one, 'message')),
    );
    return objectAt(news, 'message');
  }

  async close(): Promise<void> {
    this.socket.close();
    await once(this.socket, 'close');
  }
}

const write = (message: object) => ({ type: 'write', phoneNumberId: ACME, message });

it('shows what was said before and sends what is written now', async () => {
  await bed.inbound({ type: 'text', text: { body: 'Earlier' } });
  const phone = await TestPhone.open(`person=${MARIA}&name=Maria`);
  const welcome = phone.news[0] ?? {};
  expect(welcome).toMatchObject({
    person: { key: MARIA, name: 'Maria' },
    numbers: [{ phoneNumberId: ACME }, {}],
  });
  expect(listAt(welcome, 'chats')).toMatchObject([
    { messages: [{ content: { body: 'Earlier' }, direction: 'out' }] },
  ]);
  phone.say(write({ type: 'text', text: { body: 'Now' } }));
  const sent = await phone.untilMessage(
    (message) => message.status === 'sent' && objectAt(message, 'content').body === 'Now',
  );
  expect(bed.receiver.messages.at(-1)).toMatchObject({ id: sent.id, text: { body: 'Now' } });
  await phone.close();
});

it('holds read back until eyes are on the chat', async () => {
  const phone = await TestPhone.open(`person=${MARIA}`);
  const wamid = await bed.sent();
  await bed.receiver.untilStatus(wamid, 'delivered');
  expect(
    await phone.until((news) => news.type === 'message' && objectAt(news, 'message').id === wamid),
  ).toMatchObject({ unread: 1 });
  expect(bed.receiver.statuses.map(({ status }) => status)).not.toContain('read');
  phone.say({ type: 'look', phoneNumberId: ACME });
  await bed.receiver.untilStatus(wamid, 'read');
  phone.say({ type: 'look', phoneNumberId: null });
  await phone.close();
  await bed.receiver.untilStatus(await bed.sent(), 'read');
});

it('keeps everything back in airplane mode, both ways', async () => {
  const phone = await TestPhone.open(`person=${MARIA}`);
  phone.say({ type: 'look', phoneNumberId: ACME });
  phone.say({ type: 'airplane', on: true });
  await phone.until((news) => news.type === 'person' && objectAt(news, 'person').airplane === true);
  const wamid = await bed.sent();
  phone.say(write({ type: 'text', text: { body: 'From the sky' } }));
  await phone.untilMessage((message) => message.status === 'waiting');
  await bed.receiver.untilStatus(wamid, 'sent');
  await bed.control('POST', '/sim/clock', { skipMs: 5000 });
  expect([bed.receiver.statuses.length, bed.receiver.messages.length]).toEqual([1, 0]);
  phone.say({ type: 'airplane', on: false });
  await bed.receiver.untilStatus(wamid, 'read');
  await phone.untilMessage(
    (message) => message.status === 'sent' && objectAt(message, 'content').body === 'From the sky',
  );
  await phone.close();
});

it('shows that the business reads and types, reacts, and answers with buttons', async () => {
  const phone = await TestPhone.open(`person=${MARIA}`);
  phone.say(write({ type: 'text', text: { body: 'Hi' } }));
  const { id } = await phone.untilMessage((message) => message.status === 'sent');
  await bed.graph('POST', `/${ACME}/messages`, {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: id,
    typing_indicator: { type: 'text' },
  });
  await phone.untilMessage((message) => message.id === id && message.status === 'read');
  expect(await phone.until((news) => news.type === 'typing')).toMatchObject({ forMs: 25_000 });
  await bed.sent({ type: 'reaction', reaction: { message_id: id, emoji: '🎉' } });
  await phone.untilMessage((message) => objectAt(message, 'reactions').business === '🎉');
  await bed.sent({
    type: 'template',
    template: {
      name: 'weekend_offer',
      language: { code: 'en_US' },
      components: [
        { type: 'body', parameters: [{ type: 'text', text: 'Maria' }] },
        { type: 'button', sub_type: 'url', index: '2', parameters: [{ type: 'text', text: '77' }] },
      ],
    },
  });
  const shown = await phone.untilMessage((message) => message.type === 'template');
  expect(shown.content).toMatchObject({
    body: { text: expect.stringContaining('Hi Maria') },
    buttons: [{ text: 'Yes, keep it' }, {}, { url: 'https://shop.example.com/basket/77' }],
  });
  await phone.close();
});

it('changes and takes back what was written', async () => {
  const phone = await TestPhone.open('person=US.1234567&username=ann');
  phone.say(write({ type: 'text', text: { body: 'Helo' } }));
  const { id } = await phone.untilMessage((message) => message.status === 'sent');
  phone.say(
    write({
      type: 'edit',
      edit: { original_message_id: id, message: { type: 'text', text: { body: 'Hello' } } },
    }),
  );
  await phone.untilMessage(
    (message) => message.edited === true && objectAt(message, 'content').body === 'Hello',
  );
  phone.say(write({ type: 'revoke', revoke: { original_message_id: id } }));
  await phone.untilMessage((message) => message.deleted === true);
  await bed.receiver.until(() => bed.receiver.messages.length === 3);
  expect(bed.receiver.messages.map(({ type }) => type)).toEqual(['text', 'edit', 'revoke']);
  await phone.close();
});

it('refuses nonsense, and pages from elsewhere', async () => {
  const phone = await TestPhone.open(`person=${MARIA}`);
  phone.say({ type: 'dance' });
  expect(await phone.until((news) => news.type === 'refused')).toMatchObject({
    reason: expect.stringMatching(/\w+/),
  });
  phone.socket.send('not JSON');
  await phone.until((news) => news.reason === 'not JSON');
  await phone.close();
  const foreign = new WebSocket(
    `${bed.simulator.url.replace('http', 'ws')}/phone?person=${MARIA}`,
    { origin: 'https://elsewhere.example' },
  );
  const [error] = await once(foreign, 'error').catch((reason: unknown) => [reason]);
  expect(String(error)).toContain('403');
});

it('says how to build the page where it is not built', async () => {
  const response = await fetch(bed.simulator.url);
  expect(await response.text()).toContain('npm run build');
});
