import { acme, globex } from '../../../test/support/fixture.js';
import { buildContact } from '../../contacts/testing/contacts.builders.js';
import { uuidv7 } from '../../platform/database/uuidv7.js';
import { buildConversation } from '../testing/inbox.builders.js';
import { buildInbound, buildSender, text } from '../testing/inbound.builders.js';
import { type InboxApp, startInboxApp } from '../testing/inbox-app.js';

let app: InboxApp;
beforeAll(async () => {
  app = await startInboxApp();
});
afterAll(() => app.close());

const { junior, junior2, senior } = acme.agents;

async function run(name: string, inputType: string, input: object, email = 'lead@acme.test') {
  const answer = await app.graphql(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) {
       conversation { id status priority unreadCount assignee { id } }
       userErrors { code field } } }`,
    { input },
    await app.signIn(email),
  );
  return { ...answer, ...answer.data?.[name] };
}

const DEEDS: [string, string, object, object][] = [
  [
    'assignConversation',
    'AssignConversationInput',
    { agentId: junior.id },
    { assignee: { id: junior.id } },
  ],
  ['resolveConversation', 'ConversationInput', {}, { status: 'RESOLVED' }],
  ['archiveConversation', 'ConversationInput', {}, { status: 'ARCHIVED' }],
  ['reopenConversation', 'ConversationInput', {}, { status: 'OPEN' }],
  [
    'setConversationPriority',
    'SetConversationPriorityInput',
    { priority: 'HIGH' },
    { priority: 'HIGH' },
  ],
  ['markConversationRead', 'MarkConversationReadInput', {}, { unreadCount: 0 }],
];

describe.each(DEEDS)('%s', (name, inputType, details, outcome) => {
  it('works', async () => {
    const { id: conversationId } = await buildConversation(app.database, { unreadCount: 3 });
    const { conversation, userErrors } = await run(name, inputType, { conversationId, ...details });
    expect(userErrors).toEqual([]);
    expect(conversation).toMatchObject(outcome);
  });

  it.each([
    ['a junior who has it not', 'junior2@acme.test'],
    ['another tenant', 'admin@globex.test'],
  ])('answers %s as for a random id', async (_, email) => {
    const { id: conversationId } = await buildConversation(app.database);
    const { errors } = await run(name, inputType, { conversationId, ...details }, email);
    const random = await run(name, inputType, { conversationId: uuidv7(), ...details }, email);
    const noId = await run(name, inputType, { conversationId: 'nonsense', ...details }, email);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(random.errors).toEqual(errors);
    expect(noId.errors).toEqual(errors);
  });

  it('forbids a junior more than to answer', async () => {
    const { id: conversationId } = await buildConversation(app.database, { assigneeId: junior.id });
    const input = { conversationId, ...details };
    const { errors } = await run(name, inputType, input, 'junior@acme.test');
    if (name === 'markConversationRead') expect(errors).toBeUndefined();
    else expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('assignConversation', () => {
  const assign = (conversationId: string, agentId: string | null, email?: string) =>
    run('assignConversation', 'AssignConversationInput', { conversationId, agentId }, email);
  const canSee = async (email: string, contactId: string) => {
    const query = `query ($id: ID!) { contact(id: $id) { id conversations { id } } }`;
    const { data } = await app.graphql(query, { id: contactId }, await app.signIn(email));
    return data.contact;
  };

  it('lets the new assignee see the contact, and the old one no longer', async () => {
    const { id, contactId } = await buildConversation(app.database);
    expect(await canSee(junior.email, contactId)).toBeNull();
    await assign(id, junior.id);
    expect(await canSee(junior.email, contactId)).toMatchObject({ conversations: [{ id }] });
    await assign(id, junior2.id);
    expect(await canSee(junior.email, contactId)).toBeNull();
    expect(await canSee(junior2.email, contactId)).not.toBeNull();
    await assign(id, null);
    expect(await canSee(junior2.email, contactId)).toBeNull();
  });

  it('leaves a trail and says who had it before', async () => {
    const { id } = await buildConversation(app.database, { assigneeId: junior.id });
    await assign(id, junior2.id);
    await assign(id, junior2.id);
    const events = await app.rows(
      'select previous_assignee_id from events where conversation_id = $1',
      [id],
    );
    expect(events).toEqual([{ previous_assignee_id: junior.id }]);
    const audited = await app.rows('select action, actor_id from audit_log where object_id = $1', [
      id,
    ]);
    expect(audited).toEqual([{ action: 'conversation.assigned', actor_id: acme.agents.lead.id }]);
  });

  it.each([
    ['a random id', uuidv7()],
    ['an agent of another tenant', globex.agents.junior.id],
    ['nonsense', 'nonsense'],
  ])('refuses %s', async (_, agentId) => {
    const { id } = await buildConversation(app.database);
    expect((await assign(id, agentId)).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'agentId'] },
    ]);
  });

  it('refuses an agent who was deactivated', async () => {
    const { id } = await buildConversation(app.database);
    await app.rows('update agents set is_active = false where id = $1', [junior2.id]);
    const { userErrors } = await assign(id, junior2.id);
    await app.rows('update agents set is_active = true where id = $1', [junior2.id]);
    expect(userErrors).toMatchObject([{ code: 'INVALID' }]);
  });

  it('lets a senior take what belongs to nobody', async () => {
    const { id } = await buildConversation(app.database);
    const { conversation } = await assign(id, senior.id, senior.email);
    expect(conversation).toMatchObject({ assignee: { id: senior.id } });
  });
});

describe('markConversationRead', () => {
  it('moves the line between read and unread, and back by one', async () => {
    const sender = buildSender();
    await app.fold(['One', 'Two'].map((body) => buildInbound(sender, text(body))));
    const [row] = await app.rows<{ id: string }>(
      `select c.id from conversations c join contact_identities i on i.contact_id = c.contact_id
       where i.value = $1`,
      [sender.waId],
    );
    const conversationId = row?.id;
    const mark = async (unread: boolean) => {
      const input = { conversationId, unread };
      const { conversation } = await run(
        'markConversationRead',
        'MarkConversationReadInput',
        input,
      );
      return conversation.unreadCount;
    };
    expect(await mark(false)).toBe(0);
    expect(await mark(true)).toBe(1);
    await app.fold([buildInbound(sender, text('Three'))]);
    expect(await mark(true)).toBe(2);
    expect(await mark(false)).toBe(0);
  });
});

describe('startConversation', () => {
  const start = (input: object, email?: string) =>
    run('startConversation', 'StartConversationInput', input, email);

  it('makes a conversation once, and finds it again', async () => {
    const contact = await buildContact(app.database);
    const input = { contactId: contact.id, numberId: acme.number.id };
    const answers = await Promise.all([start(input), start(input), start(input)]);
    expect(new Set(answers.map(({ conversation }) => conversation.id)).size).toBe(1);
  });

  it('finds nothing of another tenant', async () => {
    const contact = await buildContact(app.database);
    const foreign = await buildContact(app.database, { tenantId: globex.id });
    const { errors } = await start({ contactId: foreign.id, numberId: acme.number.id });
    expect(errors).toMatchObject([{ message: 'Contact not found.' }]);
    const number = await start({ contactId: contact.id, numberId: globex.number.id });
    expect(number.errors).toMatchObject([{ message: 'Number not found.' }]);
  });

  it('refuses a junior, and a senior whose colleague has it', async () => {
    const own = await buildConversation(app.database, { assigneeId: junior.id });
    const colleagues = await buildConversation(app.database, { assigneeId: junior2.id });
    const contact = await buildContact(app.database);
    const numberId = acme.number.id;
    const unseen = await start({ contactId: contact.id, numberId }, junior.email);
    expect(unseen.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const known = await start({ contactId: own.contactId, numberId }, junior.email);
    expect(known.conversation).toMatchObject({ id: own.id });
    const taken = await start({ contactId: colleagues.contactId, numberId }, senior.email);
    expect(taken.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });
});

describe('showTyping and showPresence', () => {
  const TYPING = `mutation ($input: ConversationInput!) {
    showTyping(input: $input) { shown userErrors { code } } }`;
  const PRESENCE = `mutation ($input: ShowPresenceInput!) {
    showPresence(input: $input) { shown userErrors { code } } }`;

  it('need a conversation that the viewer may see', async () => {
    const { id: conversationId } = await buildConversation(app.database, {
      assigneeId: junior.id,
    });
    const token = await app.signIn(junior.email);
    const typing = await app.graphql(TYPING, { input: { conversationId } }, token);
    expect(typing.data.showTyping).toEqual({ shown: false, userErrors: [] });
    const input = { conversationId, isTyping: true };
    const presence = await app.graphql(PRESENCE, { input }, token);
    expect(presence.data.showPresence).toEqual({ shown: true, userErrors: [] });
    const other = await app.signIn(junior2.email);
    for (const [mutation, given] of [
      [TYPING, { conversationId }],
      [PRESENCE, input],
    ] as const) {
      const { errors } = await app.graphql(mutation, { input: given }, other);
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });
});
