// Answers the schema from the world; sends what changes to those who listen.
import { buildSchema } from 'graphql';
import { mediaOf } from './messages.mjs';
import { addMessage, createMutations } from './mutations.mjs';
import { createWorld } from './world.mjs';

const unions = { UserError: (error) => error.__typename ?? 'SimpleUserError' };

export function createApi(schemaText, world = createWorld()) {
  const schema = buildSchema(schemaText);
  for (const [name, resolveType] of Object.entries(unions))
    schema.getType(name).resolveType = resolveType;
  const listeners = new Set();
  const log = [];
  const uploads = new Map();
  let sequence = 1000;
  const state = { viewer: world.agents[0], permissions: null, failing: new Set(), signedIn: true };

  const find = (conversationId) =>
    world.conversations.find((conversation) => conversation.id === conversationId);
  const lastOf = (conversation) => conversation.log.at(-1) ?? null;

  function connection(rows, { first, after, last, before }) {
    let start = 0;
    let end = rows.length;
    if (after) start = rows.findIndex((row) => row.id === after) + 1;
    if (before) end = rows.findIndex((row) => row.id === before);
    if (first != null && last == null) end = Math.min(end, start + first);
    if (last != null) start = Math.max(start, end - last);
    const page = rows.slice(start, end);
    return {
      nodes: page,
      edges: page.map((node) => ({ cursor: node.id, node })),
      pageInfo: {
        hasNextPage: end < rows.length,
        hasPreviousPage: start > 0,
        startCursor: page[0]?.id ?? null,
        endCursor: page.at(-1)?.id ?? null,
      },
      totalCount: rows.length,
    };
  }

  const present = (conversation) =>
    Object.assign(conversation, {
      lastMessage: () => lastOf(conversation),
      lastMessageAt: () => lastOf(conversation)?.occurredAt ?? conversation.createdAt,
      messages: (page) => connection(conversation.log, page),
    });
  world.conversations.forEach(present);
  const lastAt = (conversation) => lastOf(conversation)?.occurredAt ?? '';

  function emit(type, conversation, message = null) {
    sequence += 1;
    const event = {
      cursor: `epoch.${sequence}`,
      type,
      at: new Date().toISOString(),
      conversationId: conversation?.id ?? null,
      messageId: message?.id ?? null,
      conversation,
      message,
    };
    log.push(event);
    listeners.forEach((listener) => listener({ events: event }));
    return event;
  }

  function matches(conversation, filter = {}) {
    const { status, assignee, unread, numberId, search } = filter;
    if (status && conversation.status !== status) return false;
    if (assignee?.me && conversation.assignee?.id !== state.viewer.id) return false;
    if (assignee?.none && conversation.assignee) return false;
    if (unread && conversation.unreadCount === 0) return false;
    if (numberId && conversation.number.id !== numberId) return false;
    const words = `${conversation.contact.displayName} ${conversation.contact.phoneNumber} ${lastOf(conversation)?.text}`;
    return !search || words.toLowerCase().includes(search.toLowerCase());
  }

  const guard = (name) => {
    if (state.failing.has(name)) {
      const error = new Error('The database did not answer.');
      error.extensions = { code: 'INTERNAL', requestId: 'req-7f3a91' };
      throw error;
    }
  };
  const count = (filter) =>
    world.conversations.filter((conversation) => matches(conversation, filter)).length;
  const allPermissions = [
    'read:Conversation',
    'assign:Conversation',
    'resolve:Conversation',
    'update:Contact',
    'read:LedgerItem',
    'replay:LedgerItem',
    'read:Number',
    'connect:Number',
    'update:Number',
  ];
  const rootValue = {
    viewer: () => ({
      agent: state.viewer,
      tenant: world.tenant,
      isPlatformAdmin: false,
      permissions: state.permissions ?? allPermissions,
    }),
    eventCursor: () => `epoch.${sequence}`,
    agents: () => world.agents,
    numbers: () => (guard('numbers'), world.numbers),
    conversations: ({ filter, ...page }) => {
      guard('conversations');
      const rows = world.conversations.filter((conversation) => matches(conversation, filter));
      return connection(
        rows.sort((one, other) => (lastAt(one) < lastAt(other) ? 1 : -1)),
        page,
      );
    },
    conversation: ({ id: wanted }) => (guard('conversation'), find(wanted) ?? null),
    conversationCounts: () => ({
      mine: count({ assignee: { me: true }, status: 'OPEN' }),
      unassigned: count({ assignee: { none: true }, status: 'OPEN' }),
      all: count({ status: 'OPEN' }),
      unread: count({ status: 'OPEN', unread: true }),
      resolved: count({ status: 'RESOLVED' }),
      archived: count({ status: 'ARCHIVED' }),
    }),
    message: ({ id: wanted }) =>
      world.conversations.flatMap(({ log }) => log).find((message) => message.id === wanted) ??
      null,
    contacts: ({ filter, ...page }) => connection(world.contacts, page),
    contact: ({ id: wanted }) => world.contacts.find((contact) => contact.id === wanted) ?? null,
    ledgerItems: ({ filter = {}, ...page }) => {
      guard('ledgerItems');
      const fits = (item) =>
        (!filter.outcome || item.outcome === filter.outcome) &&
        (!filter.numberId || item.number?.id === filter.numberId) &&
        (!filter.kind || item.kind === filter.kind) &&
        (!filter.key || item.key === filter.key);
      return connection(world.ledger.filter(fits), page);
    },
    ledgerCounts: () =>
      ['PROCESSED', 'DUPLICATE', 'UNROUTED', 'FAILED', 'IGNORED', 'WAITING'].map((outcome) => ({
        outcome,
        count: world.ledger.filter((item) => item.outcome === outcome).length,
      })),
    ledgerProofs: () => world.proofs,

    ...createMutations({ world, state, uploads, find, emit }),

    events: async function* ({ after }) {
      const queue = log
        .filter(
          ({ cursor }) => Number(cursor.split('.')[1]) > Number(after?.split('.')[1] ?? sequence),
        )
        .map((events) => ({ events }));
      let wake = () => undefined;
      const listener = (payload) => {
        queue.push(payload);
        wake();
      };
      listeners.add(listener);
      try {
        for (;;) {
          while (queue.length > 0) yield queue.shift();
          await new Promise((resolve) => (wake = resolve));
        }
      } finally {
        listeners.delete(listener);
      }
    },
    presence: async function* () {
      const colleague = world.agents[1];
      for (;;) {
        yield {
          presence: {
            agent: colleague,
            conversationId: world.conversations[3].id,
            isTyping: false,
            at: new Date().toISOString(),
          },
        };
        yield {
          presence: {
            agent: world.agents[2],
            conversationId: world.conversations[2].id,
            isTyping: true,
            at: new Date().toISOString(),
          },
        };
        await new Promise((resolve) => setTimeout(resolve, 5000).unref?.());
      }
    },
  };

  function receive(conversationId, text) {
    const conversation = find(conversationId);
    const message = addMessage(conversation, { text });
    conversation.unreadCount += 1;
    conversation.serviceWindowClosesAt = new Date(Date.now() + 86_400_000).toISOString();
    emit('message.added', conversation, message);
    return message;
  }

  function upload(mimeType, fileName, sizeBytes) {
    const kind =
      mimeType === 'image/webp'
        ? 'STICKER'
        : ({ image: 'IMAGE', video: 'VIDEO', audio: 'AUDIO' }[mimeType.split('/')[0]] ??
          'DOCUMENT');
    const media = mediaOf(kind, mimeType, fileName, sizeBytes);
    uploads.set(media.id, media);
    return media;
  }

  return { schema, rootValue, world, state, receive, upload, emit, find };
}
