import { graphql } from '../../../gql/gql';
import type { LiveEventFragment } from '../../../gql/graphql';
import { buildApi, buildClient } from '../../../../testing/render';
import type { MockApi } from '../../../../testing/mock/api.mjs';
import { CONVERSATION_LIST } from '../list/conversation-list';
import { applyEvents } from './apply-events';

const THREAD_IDS = graphql(`
  query ThreadIds($id: ID!, $before: String) {
    conversation(id: $id) {
      id
      messages(last: 40, before: $before) {
        edges {
          cursor
          node {
            id
            occurredAt
            conversation {
              id
            }
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  }
`);

const EVENT = graphql(`
  query EventContent($conversationId: ID!, $messageId: ID!) {
    conversation(id: $conversationId) {
      id
      ...LiveConversation
    }
    message(id: $messageId) {
      id
      ...LiveMessage
    }
  }
`);

const OPEN = { filter: { status: 'OPEN' as const } };
const NOBODYS = { filter: { assignee: { none: true }, status: 'OPEN' as const } };

async function setUp() {
  const api = buildApi();
  const client = buildClient(api);
  await client.query({ query: CONVERSATION_LIST, variables: OPEN });
  await client.query({ query: CONVERSATION_LIST, variables: NOBODYS });
  const list = (variables: typeof OPEN | typeof NOBODYS = OPEN) =>
    client
      .readQuery({ query: CONVERSATION_LIST, variables })
      ?.conversations.edges.map(({ node }) => node.id) ?? [];
  const thread = (id: string) =>
    client
      .readQuery({ query: THREAD_IDS, variables: { id } })
      ?.conversation?.messages.edges.map(({ node }) => node.id) ?? [];
  return { api, client, list, thread };
}

async function eventOf(
  api: MockApi,
  type: string,
  conversationId: string,
  messageId = '',
): Promise<LiveEventFragment> {
  const { data } = await buildClient(api).query({
    query: EVENT,
    variables: { conversationId, messageId },
  });
  return {
    cursor: 'epoch.1',
    type,
    conversationId,
    messageId,
    conversation: data?.conversation ?? null,
    message: data?.message ?? null,
  };
}

test('a new message comes to the end of its thread and its conversation to the top', async () => {
  const { api, client, list, thread } = await setUp();
  const id = list()[4] ?? '';
  await client.query({ query: THREAD_IDS, variables: { id } });
  const before = thread(id).length;
  const message = api.receive(id, 'hello');
  applyEvents(client.cache, [await eventOf(api, 'message.added', id, message.id)], 'agent-1');
  expect(list()[0]).toBe(id);
  expect(thread(id).at(-1)).toBe(message.id);
  expect(thread(id)).toHaveLength(before + 1);
});

test('the same event twice changes nothing more', async () => {
  const { api, client, list, thread } = await setUp();
  const id = list()[2] ?? '';
  await client.query({ query: THREAD_IDS, variables: { id } });
  const message = api.receive(id, 'hello');
  const event = await eventOf(api, 'message.added', id, message.id);
  applyEvents(client.cache, [event], 'agent-1');
  const after = [list(), thread(id)];
  applyEvents(client.cache, [event, event], 'agent-1');
  expect([list(), thread(id)]).toEqual(after);
});

test('a resolved conversation leaves the open lists', async () => {
  const { api, client, list } = await setUp();
  const id = list()[0] ?? '';
  Object.assign(api.find(id), { status: 'RESOLVED' });
  applyEvents(client.cache, [await eventOf(api, 'conversation.updated', id)], 'agent-1');
  expect(list()).not.toContain(id);
});

test('an assigned conversation leaves the ones of nobody and stays among all', async () => {
  const { api, client, list } = await setUp();
  const id = list(NOBODYS)[0] ?? '';
  Object.assign(api.find(id), { assignee: { id: 'x', name: 'Sam' } });
  applyEvents(client.cache, [await eventOf(api, 'conversation.updated', id)], 'agent-1');
  expect(list(NOBODYS)).not.toContain(id);
  expect(list()).toContain(id);
});

test('a conversation out of sight is forgotten', async () => {
  const { api, client, list } = await setUp();
  const id = list()[0] ?? '';
  const hidden = { ...(await eventOf(api, 'conversation.hidden', id)), conversation: null };
  applyEvents(client.cache, [hidden], 'agent-1');
  expect(list()).not.toContain(id);
  expect(client.cache.extract()).not.toHaveProperty([`Conversation:${id}`]);
});

test('the newest page asked for again puts what is new at the end', async () => {
  const { api, client, list, thread } = await setUp();
  const id = list()[3] ?? '';
  await client.query({ query: THREAD_IDS, variables: { id } });
  api.receive(id, 'missed');
  await client.query({ query: THREAD_IDS, variables: { id }, fetchPolicy: 'network-only' });
  expect(thread(id)).toEqual(api.find(id).log.map((message) => message.id));
});

test('an older page goes before, a page with a gap replaces', async () => {
  const { api, client, thread } = await setUp();
  const long = api.world.conversations[1];
  if (!long) throw new Error('no conversation');
  const { data } = await client.query({ query: THREAD_IDS, variables: { id: long.id } });
  const before = data?.conversation?.messages.pageInfo.startCursor;
  await client.query({
    query: THREAD_IDS,
    variables: { id: long.id, before },
    fetchPolicy: 'network-only',
  });
  expect(thread(long.id)).toEqual(long.log.slice(-80).map(({ id }) => id));
  for (let count = 0; count < 60; count += 1) api.receive(long.id, `missed ${count}`);
  await client.query({
    query: THREAD_IDS,
    variables: { id: long.id },
    fetchPolicy: 'network-only',
  });
  expect(thread(long.id)).toEqual(long.log.slice(-40).map(({ id }) => id));
});
