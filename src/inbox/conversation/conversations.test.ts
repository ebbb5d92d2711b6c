import { acme, globex } from '../../../test/support/fixture.js';
import { buildContact } from '../../contacts/testing/contacts.builders.js';
import {
  type BuiltConversation,
  buildConversation,
  buildMessage,
} from '../testing/inbox.builders.js';
import { type InboxApp, startInboxApp } from '../testing/inbox-app.js';

let app: InboxApp;
let mine: BuiltConversation;
let nobodys: BuiltConversation;
let colleagues: BuiltConversation;
let resolved: BuiltConversation;
let foreign: BuiltConversation;

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

beforeAll(async () => {
  app = await startInboxApp();
  const { junior, junior2 } = acme.agents;
  const ann = await buildContact(app.database, { name: 'Ann Äther', phone: '4915112345678' });
  mine = await buildConversation(app.database, {
    contactId: ann.id,
    assigneeId: junior.id,
    unreadCount: 2,
    lastMessageAt: ago(1),
  });
  nobodys = await buildConversation(app.database, { lastMessageAt: ago(2), priority: 'URGENT' });
  colleagues = await buildConversation(app.database, {
    assigneeId: junior2.id,
    lastMessageAt: ago(3),
  });
  resolved = await buildConversation(app.database, { status: 'RESOLVED', lastMessageAt: ago(4) });
  foreign = await buildConversation(app.database, {
    tenantId: globex.id,
    numberId: globex.number.id,
    lastMessageAt: ago(0),
  });
  await buildMessage(app.database, nobodys, { text: '100% sure', occurredAt: ago(2) });
});
afterAll(() => app.close());

const LIST = `query ($first: Int, $after: String, $filter: ConversationFilter, $orderBy: ConversationOrder) {
  conversations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes { id } edges { cursor } totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

async function list(variables: Record<string, unknown> = {}, email = 'lead@acme.test') {
  const { data } = await app.graphql(LIST, variables, await app.signIn(email));
  return data.conversations;
}
const idsOf = (connection: { nodes: { id: string }[] }) => connection.nodes.map((node) => node.id);

describe('conversations', () => {
  it.each([
    ['lead@acme.test', () => [mine, nobodys, colleagues, resolved]],
    ['admin@acme.test', () => [mine, nobodys, colleagues, resolved]],
    ['senior@acme.test', () => [nobodys, resolved]],
    ['junior@acme.test', () => [mine]],
    ['junior2@acme.test', () => [colleagues]],
    ['admin@globex.test', () => [foreign]],
    ['junior@globex.test', () => []],
  ])('show %s what they may see, in list, counts and one by one', async (email, visible) => {
    const expected = visible().map(({ id }) => id);
    const found = await list({}, email);
    expect(idsOf(found)).toEqual(expected);
    expect(found.totalCount).toBe(expected.length);

    const token = await app.signIn(email);
    for (const { id } of [mine, nobodys, colleagues, resolved, foreign]) {
      const { data } = await app.graphql(
        `query ($id: ID!) { conversation(id: $id) { id } }`,
        { id },
        token,
      );
      expect(data.conversation).toEqual(expected.includes(id) ? { id } : null);
    }
    const { data } = await app.graphql(
      `{ conversationCounts { mine unassigned all unread resolved archived } }`,
      {},
      token,
    );
    const open = visible().filter(({ status }) => status === 'OPEN');
    expect(data.conversationCounts).toMatchObject({
      all: open.length,
      unassigned: open.filter(({ assigneeId }) => assigneeId === null).length,
      unread: open.filter(({ unreadCount }) => unreadCount > 0).length,
      resolved: expected.length - open.length,
      archived: 0,
    });
  });

  it.each([
    ['status', { status: 'OPEN' }, () => [mine, nobodys, colleagues]],
    ['no assignee', { assignee: { none: true } }, () => [nobodys, resolved]],
    ['any assignee', { assignee: { none: false } }, () => [mine, colleagues]],
    ['me', { assignee: { me: true } }, () => []],
    ['an agent', { assignee: { agentId: acme.agents.junior.id } }, () => [mine]],
    ['priority', { priority: 'URGENT' }, () => [nobodys]],
    ['unread', { unread: true }, () => [mine]],
    ['another number', { numberId: globex.number.id }, () => []],
    ['what is no id', { numberId: "' or true --" }, () => []],
    ['a name', { search: 'äther' }, () => [mine]],
    ['a part of a number', { search: '+49151' }, () => [mine]],
    ['the last text', { search: '100%' }, () => [nobodys]],
    ['a wildcard that is none', { search: '100_' }, () => []],
  ])('are filtered by %s', async (_, filter, expected) => {
    expect(idsOf(await list({ filter }))).toEqual(expected().map(({ id }) => id));
  });

  it('are paged without gap or repetition, in either order', async () => {
    for (const orderBy of ['NEWEST', 'OLDEST']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await list({ first: 1, after, orderBy });
        seen.push(...idsOf(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      const newest = [mine, nobodys, colleagues, resolved].map(({ id }) => id);
      expect(seen).toEqual(orderBy === 'NEWEST' ? newest : newest.reverse());
    }
  });

  it.each([{ first: 0 }, { first: 101 }, { after: 'nonsense' }])('refuse %j', async (variables) => {
    const { errors } = await app.graphql(LIST, variables, await app.signIn('lead@acme.test'));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('say what the viewer may do', async () => {
    const rights = async (email: string, id: string) => {
      const { data } = await app.graphql(
        `query ($id: ID!) { conversation(id: $id) { viewerCanReply viewerCanAssign viewerCanResolve } }`,
        { id },
        await app.signIn(email),
      );
      return Object.values(data.conversation);
    };
    expect(await rights('junior@acme.test', mine.id)).toEqual([true, false, false]);
    expect(await rights('senior@acme.test', nobodys.id)).toEqual([true, true, true]);
  });
});

describe('messages of a conversation', () => {
  it('are paged from both ends, newest last, without hidden ones', async () => {
    const conversation = await buildConversation(app.database);
    const ids: string[] = [];
    for (let minute = 5; minute > 0; minute -= 1) {
      ids.push((await buildMessage(app.database, conversation, { occurredAt: ago(minute) })).id);
    }
    await app.rows('update messages set is_hidden = true where id = $1', [ids[2]]);
    const visible = ids.filter((_, at) => at !== 2);
    const page = async (args: string) => {
      const { data } = await app.graphql(
        `query ($id: ID!) { conversation(id: $id) { messages${args} {
           nodes { id } totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`,
        { id: conversation.id },
        await app.signIn('lead@acme.test'),
      );
      return data.conversation.messages;
    };
    const newest = await page('(last: 2)');
    expect(idsOf(newest)).toEqual(visible.slice(2));
    expect(newest.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const before = await page(`(last: 2, before: "${newest.pageInfo.startCursor}")`);
    expect(idsOf(before)).toEqual(visible.slice(0, 2));
    expect(before.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    const forward = await page(`(first: 3, after: "${before.pageInfo.startCursor}")`);
    expect(idsOf(forward)).toEqual(visible.slice(1));
    expect((await page('')).totalCount).toBe(4);
  });
});
