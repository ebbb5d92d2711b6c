import { acme } from '../../../test/support/fixture.js';
import { TestSocket } from '../../../test/support/test-socket.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { buildConversation } from '../testing/inbox.builders.js';
import { buildInbound, buildSender, text } from '../testing/inbound.builders.js';
import { type InboxApp, startInboxApp } from '../testing/inbox-app.js';

let app: InboxApp;
const sockets: TestSocket[] = [];
beforeAll(async () => {
  app = await startInboxApp({ WAYSTATION_ROLES: 'api,worker' });
});
afterAll(async () => {
  await Promise.all(sockets.map((socket) => socket.close()));
  await app.close();
});

async function subscribe(email: string, query: string): Promise<TestSocket> {
  const socket = await TestSocket.signedIn(app.url, await app.signIn(email));
  sockets.push(socket);
  socket.subscribe('1', query);
  await socket.settled();
  return socket;
}

async function mutate(query: string, input: object, email = 'lead@acme.test') {
  const { data, errors } = await app.graphql(query, { input }, await app.signIn(email));
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const ADDED = 'subscription { messageAdded { text conversation { contact { displayName } } } }';
const EVENTS = `subscription { events { type conversationId conversation { id } message { text } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const ASSIGN = `mutation ($input: AssignConversationInput!) {
  assignConversation(input: $input) { conversation { id } } }`;

it('shows a message to those who may see its conversation, and to nobody else', async () => {
  const lead = await subscribe('lead@acme.test', ADDED);
  const junior = await subscribe('junior@acme.test', ADDED);
  const globex = await subscribe('admin@globex.test', ADDED);
  const sender = buildSender({ profileName: 'Pat' });
  await app.fold([buildInbound(sender, text('For leads'))]);
  const mine = await buildConversation(app.database, { assigneeId: acme.agents.junior.id });
  const input = { conversationId: mine.id, clientMessageId: uuidv7(), text: 'For both' };
  await mutate(SEND, input);

  expect((await lead.next()).payload.data.messageAdded).toEqual({
    text: 'For leads',
    conversation: { contact: { displayName: 'Pat' } },
  });
  expect((await lead.next()).payload.data.messageAdded).toMatchObject({ text: 'For both' });
  expect((await junior.next()).payload.data.messageAdded).toMatchObject({ text: 'For both' });
  await globex.settled();
});

it('tells one who loses a conversation that it is out of sight', async () => {
  const conversation = await buildConversation(app.database, {
    assigneeId: acme.agents.junior.id,
  });
  const junior = await subscribe('junior@acme.test', EVENTS);
  await mutate(ASSIGN, { conversationId: conversation.id, agentId: acme.agents.junior2.id });
  expect((await junior.next()).payload.data.events).toEqual({
    type: 'conversation.hidden',
    conversationId: conversation.id,
    conversation: null,
    message: null,
  });
});

it('replays from a cursor what came meanwhile', async () => {
  const token = await app.signIn('lead@acme.test');
  const { data } = await app.graphql('{ eventCursor }', {}, token);
  await app.fold([buildInbound(buildSender(), text('While you were away'))]);
  const socket = await subscribe(
    'lead@acme.test',
    `subscription { events(after: "${data.eventCursor}") { type message { text } } }`,
  );
  expect((await socket.next()).payload.data.events).toEqual({
    type: 'message.added',
    message: { text: 'While you were away' },
  });
});

it('shows colleagues who looks at what they may see', async () => {
  const conversation = await buildConversation(app.database, {
    assigneeId: acme.agents.junior.id,
  });
  const lead = await subscribe(
    'lead@acme.test',
    'subscription { presence { agent { name } conversationId isTyping } }',
  );
  await mutate(
    'mutation ($input: ShowPresenceInput!) { showPresence(input: $input) { shown } }',
    { conversationId: conversation.id, isTyping: true },
    'junior@acme.test',
  );
  expect((await lead.next()).payload.data.presence).toEqual({
    agent: { name: 'Jo Junior' },
    conversationId: conversation.id,
    isTyping: true,
  });
});
