// Answers the schema from the world; sends what changes to those who listen.
import { buildSchema } from 'graphql';
import { createWorld, id, messageOf, mediaOf } from './world.mjs';

const unions = { UserError: (error) => error.__typename ?? 'SimpleUserError' };

export function createApi(schemaText, world = createWorld()) {
  const schema = buildSchema(schemaText);
  for (const [name, resolveType] of Object.entries(unions)) schema.getType(name).resolveType = resolveType;
  const listeners = new Set();
  const log = [];
  const uploads = new Map();
  let sequence = 1000;
  const state = { viewer: world.agents[0], permissions: null, failing: new Set(), signedIn: true };

  const refused = (code, message, extra = {}) => ({ code, message, field: null, ...extra });
  const find = (conversationId) => world.conversations.find((conversation) => conversation.id === conversationId);
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
    const event = { cursor: `epoch.${sequence}`, type, at: new Date().toISOString(), conversationId: conversation?.id ?? null, messageId: message?.id ?? null, conversation, message };
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
  const count = (filter) => world.conversations.filter((conversation) => matches(conversation, filter)).length;
  const session = () => ({ accessToken: 'mock-token', refreshToken: null, expiresAt: new Date(Date.now() + 900_000).toISOString() });

  function add(conversation, fields) {
    const message = messageOf(conversation, Date.now(), fields);
    conversation.log.push(message);
    return message;
  }

  function progress(message) {
    const steps = [['SENT', 'sentAt'], ['DELIVERED', 'deliveredAt'], ['READ', 'readAt']];
    steps.forEach(([status, time], index) =>
      setTimeout(() => {
        message.status = status;
        message[time] = new Date().toISOString();
        emit('message.updated', message.conversation, message);
      }, 400 * (index + 1)).unref?.(),
    );
  }

  function sendMessage({ input }) {
    const conversation = find(input.conversationId);
    const known = conversation.log.find((message) => message.clientMessageId === input.clientMessageId);
    if (known) return { message: known, userErrors: [] };
    if (input.reaction) {
      const target = conversation.log.find((message) => message.id === input.reaction.messageId);
      target.reactions = target.reactions.filter((reaction) => reaction.direction !== 'OUTBOUND');
      if (input.reaction.emoji) target.reactions.push({ direction: 'OUTBOUND', emoji: input.reaction.emoji, agent: state.viewer, occurredAt: new Date().toISOString() });
      emit('message.updated', conversation, target);
      return { message: { ...target, id: id('bbbb'), type: 'REACTION', replyTo: target, reactions: [] }, userErrors: [] };
    }
    const seen = conversation.log.findIndex((message) => message.id === input.expectedLastMessageId);
    const newer = seen < 0 ? [] : conversation.log.slice(seen + 1).filter((message) => message.direction === 'INBOUND' || message.sentBy !== state.viewer);
    if (newer.length > 0) {
      return { message: null, userErrors: [refused('STALE_THREAD', 'Somebody wrote meanwhile.', { __typename: 'StaleThread', newMessages: newer })] };
    }
    if (Date.parse(conversation.serviceWindowClosesAt ?? 0) < Date.now()) {
      return { message: null, userErrors: [refused('SERVICE_WINDOW_CLOSED', 'The 24 hours are over.', { __typename: 'ServiceWindowClosed', closedAt: conversation.serviceWindowClosesAt })] };
    }
    const media = input.mediaId ? uploads.get(input.mediaId) : null;
    const message = add(conversation, {
      direction: 'OUTBOUND',
      type: media ? media.kind : 'TEXT',
      text: media ? (input.caption ?? null) : input.text,
      media,
      isVoice: input.voice ?? false,
      status: 'QUEUED',
      sentBy: state.viewer,
      clientMessageId: input.clientMessageId,
      replyTo: conversation.log.find((other) => other.id === input.replyToMessageId) ?? null,
    });
    emit('message.added', conversation, message);
    progress(message);
    return { message, userErrors: [] };
  }

  function changing(change) {
    return ({ input }) => {
      const conversation = find(input.conversationId);
      change(conversation, input);
      emit('conversation.updated', conversation);
      return { conversation, userErrors: [] };
    };
  }

  const allPermissions = ['read:Conversation', 'assign:Conversation', 'resolve:Conversation', 'update:Contact', 'read:LedgerItem', 'replay:LedgerItem', 'read:Number', 'connect:Number', 'update:Number'];
  const rootValue = {
    viewer: () => ({ agent: state.viewer, tenant: world.tenant, isPlatformAdmin: false, permissions: state.permissions ?? allPermissions }),
    eventCursor: () => `epoch.${sequence}`,
    agents: () => world.agents,
    numbers: () => (guard('numbers'), world.numbers),
    conversations: ({ filter, ...page }) => {
      guard('conversations');
      const rows = world.conversations.filter((conversation) => matches(conversation, filter));
      return connection(rows.sort((one, other) => (lastAt(one) < lastAt(other) ? 1 : -1)), page);
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
    message: ({ id: wanted }) => world.conversations.flatMap(({ log }) => log).find((message) => message.id === wanted) ?? null,
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
      Object.entries(Object.groupBy(world.ledger, ({ outcome }) => outcome)).map(([outcome, items]) => ({ outcome, count: items.length })),
    ledgerProofs: () => world.proofs,

    signIn: ({ input }) =>
      input.password === 'Demo-pass-1'
        ? ((state.signedIn = true), { session: session(), mfaRequired: false, userErrors: [] })
        : { session: null, mfaRequired: false, userErrors: [refused('INVALID_CREDENTIALS', 'E-mail or password is wrong.')] },
    refreshSession: () =>
      state.signedIn
        ? { session: session(), mfaRequired: false, userErrors: [] }
        : { session: null, mfaRequired: false, userErrors: [refused('SESSION_ENDED', 'The session has ended.')] },
    signOut: () => ((state.signedIn = false), { signedOut: true, userErrors: [] }),
    sendMessage,
    retryMessage: ({ input }) => {
      const failed = world.conversations.flatMap(({ log }) => log).find((message) => message.id === input.messageId);
      const message = add(failed.conversation, { ...failed, id: id('bbbb'), status: 'QUEUED', failure: null, clientMessageId: input.clientMessageId, occurredAt: new Date().toISOString() });
      emit('message.added', failed.conversation, message);
      progress(message);
      return { message, userErrors: [] };
    },
    assignConversation: changing((conversation, { agentId }) => {
      conversation.assignee = world.agents.find((agent) => agent.id === agentId) ?? null;
    }),
    resolveConversation: changing((conversation) => (conversation.status = 'RESOLVED')),
    reopenConversation: changing((conversation) => (conversation.status = 'OPEN')),
    archiveConversation: changing((conversation) => (conversation.status = 'ARCHIVED')),
    setConversationPriority: changing((conversation, { priority }) => (conversation.priority = priority)),
    markConversationRead: changing((conversation, { unread }) => (conversation.unreadCount = unread ? 1 : 0)),
    showTyping: () => ({ shown: true, userErrors: [] }),
    showPresence: () => ({ shown: true, userErrors: [] }),
    updateContact: ({ input }) => {
      const contact = world.contacts.find((candidate) => candidate.id === input.contactId);
      Object.assign(contact, { name: input.name, displayName: input.name });
      return { contact, userErrors: [] };
    },
    retryMediaDownload: ({ input }) => {
      const media = world.conversations.flatMap(({ log }) => log).find((message) => message.media?.id === input.mediaId)?.media;
      Object.assign(media, { state: 'STORED', failure: null, url: `/media/${media.id}` });
      return { media, userErrors: [] };
    },
    replayLedgerItem: ({ input }) => {
      const item = world.ledger.find((candidate) => candidate.id === input.itemId);
      Object.assign(item, { outcome: 'PROCESSED', reason: null, decidedAt: new Date().toISOString() });
      return { item, userErrors: [] };
    },
    connectNumber: ({ input }) => {
      if (world.numbers.some(({ phoneNumberId }) => phoneNumberId === input.phoneNumberId)) {
        return { number: null, userErrors: [refused('TAKEN', 'This number is connected already.', { field: ['phoneNumberId'] })] };
      }
      const number = { ...world.numbers[0], id: id('eeee'), name: input.name, phoneNumberId: input.phoneNumberId, wabaId: input.wabaId, displayPhoneNumber: '+1 555 010 0009', lastWebhookAt: null };
      world.numbers.push(number);
      return { number, userErrors: [] };
    },
    updateNumber: ({ input: { numberId, ...change } }) => {
      const number = world.numbers.find((candidate) => candidate.id === numberId);
      if (change.name) number.name = change.name;
      if (change.maxMessagesPerSecond) number.maxMessagesPerSecond = change.maxMessagesPerSecond;
      if (change.accessToken) Object.assign(number, { accessTokenHint: `…${change.accessToken.slice(-4)}`, health: 'CONNECTED', pausedReason: null });
      return { number, userErrors: [] };
    },
    deactivateNumber: ({ input }) => {
      const number = world.numbers.find((candidate) => candidate.id === input.numberId);
      Object.assign(number, { isActive: false, health: 'INACTIVE' });
      return { number, userErrors: [] };
    },

    events: async function* ({ after }) {
      const queue = log.filter(({ cursor }) => Number(cursor.split('.')[1]) > Number(after?.split('.')[1] ?? sequence)).map((events) => ({ events }));
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
        yield { presence: { agent: colleague, conversationId: world.conversations[3].id, isTyping: false, at: new Date().toISOString() } };
        yield { presence: { agent: world.agents[2], conversationId: world.conversations[2].id, isTyping: true, at: new Date().toISOString() } };
        await new Promise((resolve) => setTimeout(resolve, 5000).unref?.());
      }
    },
  };

  function receive(conversationId, text) {
    const conversation = find(conversationId);
    const message = add(conversation, { text });
    conversation.unreadCount += 1;
    conversation.serviceWindowClosesAt = new Date(Date.now() + 86_400_000).toISOString();
    emit('message.added', conversation, message);
    return message;
  }

  function upload(mimeType, fileName, sizeBytes) {
    const kind = mimeType === 'image/webp' ? 'STICKER' : { image: 'IMAGE', video: 'VIDEO', audio: 'AUDIO' }[mimeType.split('/')[0]] ?? 'DOCUMENT';
    const media = mediaOf(kind, mimeType, fileName, sizeBytes);
    uploads.set(media.id, media);
    return media;
  }

  return { schema, rootValue, world, state, receive, upload, emit, find };
}
