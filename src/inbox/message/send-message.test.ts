import { acme, globex } from '../../../test/support/fixture.js';
import { buildContact } from '../../contacts/testing/contacts.builders.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import {
  type BuiltConversation,
  buildConversation,
  buildMessage,
} from '../testing/inbox.builders.js';
import { type InboxApp, startInboxApp } from '../testing/inbox-app.js';

let app: InboxApp;
beforeAll(async () => {
  app = await startInboxApp();
});
afterAll(() => app.close());

const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message { id type text status clientMessageId sentBy { email } replyTo { id } conversation { lastMessage { id } } }
    userErrors {
      code field message
      ... on ServiceWindowClosed { closedAt }
      ... on StaleThread { newMessages { id text } }
    }
  }
}`;

async function send(
  conversation: BuiltConversation,
  content: Record<string, unknown>,
  email = 'lead@acme.test',
) {
  const input = { conversationId: conversation.id, clientMessageId: uuidv7(), ...content };
  const answer = await app.graphql(SEND, { input }, await app.signIn(email));
  return { ...answer, ...answer.data?.sendMessage };
}

const outboxOf = (messageId: string) =>
  app.rows<{ payload: string; recipient: string; state: string }>(
    'select payload, recipient, state from outbox where source_id = $1',
    [messageId],
  );

it('queues a message, puts it into the outbox and tells', async () => {
  const contact = await buildContact(app.database, { phone: '5511987654321' });
  const conversation = await buildConversation(app.database, { contactId: contact.id });
  const { message, userErrors } = await send(conversation, { text: 'See https://example.com' });
  expect(userErrors).toEqual([]);
  expect(message).toMatchObject({
    type: 'TEXT',
    status: 'QUEUED',
    sentBy: { email: 'lead@acme.test' },
    conversation: { lastMessage: { id: message.id } },
  });
  const [entry] = await outboxOf(message.id);
  expect(entry).toMatchObject({ recipient: '5511987654321', state: 'PENDING' });
  expect(JSON.parse(entry?.payload ?? '')).toEqual({
    type: 'text',
    text: { body: 'See https://example.com', preview_url: true },
  });
  const events = await app.rows('select type from events where conversation_id = $1', [
    conversation.id,
  ]);
  expect(events.map((event) => event['type']).sort()).toEqual([
    'conversation.updated',
    'message.added',
  ]);
});

it('sends once, however often the same request comes', async () => {
  const conversation = await buildConversation(app.database);
  const clientMessageId = uuidv7();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      send(conversation, { clientMessageId, text: `Try ${at}` }),
    ),
  );
  const ids = new Set(answers.map((answer) => answer.message.id));
  expect(ids.size).toBe(1);
  expect(await outboxOf([...ids][0] ?? '')).toHaveLength(1);
});

it('refuses outside of the service window, but not a template', async () => {
  const closedAt = new Date(Date.now() - 1_000);
  const conversation = await buildConversation(app.database, { serviceWindowClosesAt: closedAt });
  const refused = await send(conversation, { text: 'Too late' });
  expect(refused.message).toBeNull();
  expect(refused.userErrors).toMatchObject([
    { code: 'SERVICE_WINDOW_CLOSED', closedAt: closedAt.toISOString() },
  ]);
  const template = { name: 'hello', language: 'en_US' };
  expect((await send(conversation, { template })).message).toMatchObject({ type: 'TEMPLATE' });
});

it('refuses when somebody else has written since, and says what', async () => {
  const conversation = await buildConversation(app.database);
  const at = (agoMs: number) => ({ occurredAt: new Date(Date.now() - agoMs) });
  const seen = await buildMessage(app.database, conversation, at(3_000));
  const lead = { sentByAgentId: acme.agents.lead.id, direction: 'OUTBOUND' } as const;
  await buildMessage(app.database, conversation, { ...lead, ...at(2_000) });
  const expectedLastMessageId = seen.id;
  const mine = await send(conversation, { text: 'Mine', expectedLastMessageId });
  expect(mine.userErrors).toEqual([]);

  const news = await buildMessage(app.database, conversation, { text: 'Wait', ...at(1_000) });
  const stale = await send(conversation, { text: 'Answer', expectedLastMessageId });
  expect(stale.userErrors).toMatchObject([
    { code: 'STALE_THREAD', newMessages: [{ id: news.id, text: 'Wait' }] },
  ]);
});

it('lets one of two agents through who answer the same message at once', async () => {
  const conversation = await buildConversation(app.database);
  const seen = await buildMessage(app.database, conversation, {
    occurredAt: new Date(Date.now() - 1_000),
  });
  const answers = await Promise.all(
    ['lead@acme.test', 'admin@acme.test'].map((email) =>
      send(conversation, { text: 'Answer', expectedLastMessageId: seen.id }, email),
    ),
  );
  expect(answers.filter((answer) => answer.message)).toHaveLength(1);
  expect(answers.flatMap((answer) => answer.userErrors)).toMatchObject([{ code: 'STALE_THREAD' }]);
});

it('quotes and reacts', async () => {
  const conversation = await buildConversation(app.database);
  const asked = await buildMessage(app.database, conversation, { wamid: 'wamid.asked' });
  const { message } = await send(conversation, { text: 'Yes', replyToMessageId: asked.id });
  expect(message.replyTo).toEqual({ id: asked.id });
  const [entry] = await outboxOf(message.id);
  expect(JSON.parse(entry?.payload ?? '')).toMatchObject({
    context: { message_id: 'wamid.asked' },
  });

  await send(conversation, { reaction: { messageId: asked.id, emoji: '👍' } });
  const reactions = () =>
    app.rows('select direction, emoji from message_reactions where message_id = $1', [asked.id]);
  expect(await reactions()).toEqual([{ direction: 'OUTBOUND', emoji: '👍' }]);
  const removal = await send(conversation, { reaction: { messageId: asked.id, emoji: '' } });
  expect(await reactions()).toEqual([]);

  const failure = { code: 131026, title: 'Undeliverable', detail: null };
  await app.record([{ sourceId: removal.message.id, kind: 'FAILED', failure }]);
  expect(await reactions()).toEqual([{ direction: 'OUTBOUND', emoji: '👍' }]);
});

describe('refuses', () => {
  it.each([
    ['nothing', {}, ['input']],
    ['two things', { text: 'a', location: { latitude: 1, longitude: 2 } }, ['input', 'location']],
    ['a blank text', { text: ' \n' }, ['input', 'text']],
    ['a text that is too long', { text: 'x'.repeat(4097) }, ['input', 'text']],
    ['a file that is not there', { mediaId: uuidv7() }, ['input', 'mediaId']],
    [
      'no emoji',
      { reaction: { messageId: uuidv7(), emoji: 'ok' } },
      ['input', 'reaction', 'messageId'],
    ],
    [
      'a quote of nothing',
      { text: 'a', replyToMessageId: uuidv7() },
      ['input', 'replyToMessageId'],
    ],
    ['an empty client id', { text: 'a', clientMessageId: '' }, ['input', 'clientMessageId']],
  ])('%s', async (_, content, field) => {
    const conversation = await buildConversation(app.database);
    const { message, userErrors } = await send(conversation, content);
    expect(message).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID', field }]);
  });

  it('a contact without address and a number out of service', async () => {
    const contact = await buildContact(app.database, { phone: null });
    const unreachable = await buildConversation(app.database, { contactId: contact.id });
    expect((await send(unreachable, { text: 'Hi' })).userErrors).toMatchObject([
      { code: 'CONTACT_UNREACHABLE' },
    ]);
    const conversation = await buildConversation(app.database);
    await app.rows('update numbers set is_active = false where id = $1', [acme.number.id]);
    const { userErrors } = await send(conversation, { text: 'Hi' });
    await app.rows('update numbers set is_active = true where id = $1', [acme.number.id]);
    expect(userErrors).toMatchObject([{ code: 'NUMBER_UNAVAILABLE' }]);
  });

  it.each([
    ['a junior who is not the assignee', 'junior@acme.test', {}],
    ['a senior whose colleague has it', 'senior@acme.test', { assigneeId: acme.agents.junior.id }],
    ['another tenant', 'admin@globex.test', {}],
  ])('%s as if there were no conversation', async (_, email, overrides) => {
    const conversation = await buildConversation(app.database, overrides);
    const { errors } = await send(conversation, { text: 'Hi' }, email);
    const random = await send({ ...conversation, id: uuidv7() }, { text: 'Hi' }, email);
    expect(errors).toEqual(random.errors);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

it('lets a junior answer what is assigned to them', async () => {
  const conversation = await buildConversation(app.database, {
    assigneeId: acme.agents.junior.id,
  });
  const { message } = await send(conversation, { text: 'Hi' }, 'junior@acme.test');
  expect(message).toMatchObject({ status: 'QUEUED' });
});

it('shows a message to those who may see its conversation', async () => {
  const conversation = await buildConversation(app.database, {
    assigneeId: acme.agents.junior.id,
  });
  const { id } = await buildMessage(app.database, conversation);
  const see = async (email: string, messageId = id) => {
    const query = `query ($id: ID!) { message(id: $id) { id } }`;
    return (await app.graphql(query, { id: messageId }, await app.signIn(email))).data.message;
  };
  for (const email of ['junior@acme.test', 'lead@acme.test'])
    expect(await see(email)).toEqual({ id });
  for (const email of ['junior2@acme.test', 'senior@acme.test', 'admin@globex.test']) {
    expect(await see(email)).toBeNull();
  }
  expect(await see('lead@acme.test', 'nonsense')).toBeNull();
});

describe('retryMessage', () => {
  const RETRY = `mutation ($input: RetryMessageInput!) {
    retryMessage(input: $input) { message { id text status } userErrors { code message } }
  }`;
  const retry = async (messageId: string, email = 'lead@acme.test', clientMessageId = uuidv7()) => {
    const input = { messageId, clientMessageId };
    const answer = await app.graphql(RETRY, { input }, await app.signIn(email));
    return { ...answer, ...answer.data?.retryMessage };
  };
  const failed = { direction: 'OUTBOUND', status: 'FAILED', rank: 15, text: 'Again' } as const;

  it('sends what can help to send again, as a new message', async () => {
    const conversation = await buildConversation(app.database);
    const before = await buildMessage(app.database, conversation, {
      ...failed,
      failureCode: 131000,
    });
    const clientMessageId = uuidv7();
    const { message } = await retry(before.id, 'lead@acme.test', clientMessageId);
    expect(message).toMatchObject({ text: 'Again', status: 'QUEUED' });
    const again = await retry(before.id, 'lead@acme.test', clientMessageId);
    expect(again.message.id).toBe(message.id);
    const [entry] = await outboxOf(message.id);
    expect(JSON.parse(entry?.payload ?? '')).toMatchObject({ text: { body: 'Again' } });
  });

  it('refuses what cannot help, and what has not failed', async () => {
    const conversation = await buildConversation(app.database);
    const hopeless = { ...failed, failureCode: 131026 };
    const fine = await buildMessage(app.database, conversation, { direction: 'OUTBOUND' });
    for (const { id } of [await buildMessage(app.database, conversation, hopeless), fine]) {
      expect((await retry(id)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    const { errors } = await retry(fine.id, globex.agents.admin.email);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
