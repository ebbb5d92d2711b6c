// What the console can change in the made-up business.
import { id, messageOf } from './messages.mjs';

export function addMessage(conversation, fields) {
  const message = messageOf(conversation, Date.now(), fields);
  conversation.log.push(message);
  return message;
}

export function createMutations({ world, state, uploads, find, emit }) {
  const refused = (code, message, extra = {}) => ({ code, message, field: null, ...extra });
  const session = () => ({
    accessToken: 'mock-token',
    refreshToken: null,
    expiresAt: new Date(Date.now() + 900_000).toISOString(),
  });

  function progress(message) {
    const steps = [
      ['SENT', 'sentAt'],
      ['DELIVERED', 'deliveredAt'],
      ['READ', 'readAt'],
    ];
    steps.forEach(([status, time], index) =>
      setTimeout(
        () => {
          message.status = status;
          message[time] = new Date().toISOString();
          emit('message.updated', message.conversation, message);
        },
        400 * (index + 1),
      ).unref?.(),
    );
  }

  function sendMessage({ input }) {
    const conversation = find(input.conversationId);
    const known = conversation.log.find(
      (message) => message.clientMessageId === input.clientMessageId,
    );
    if (known) return { message: known, userErrors: [] };
    if (input.reaction) {
      const target = conversation.log.find((message) => message.id === input.reaction.messageId);
      target.reactions = target.reactions.filter((reaction) => reaction.direction !== 'OUTBOUND');
      if (input.reaction.emoji)
        target.reactions.push({
          direction: 'OUTBOUND',
          emoji: input.reaction.emoji,
          agent: state.viewer,
          occurredAt: new Date().toISOString(),
        });
      emit('message.updated', conversation, target);
      return {
        message: { ...target, id: id('bbbb'), type: 'REACTION', replyTo: target, reactions: [] },
        userErrors: [],
      };
    }
    const seen = conversation.log.findIndex(
      (message) => message.id === input.expectedLastMessageId,
    );
    const newer =
      seen < 0
        ? []
        : conversation.log
            .slice(seen + 1)
            .filter(
              (message) => message.direction === 'INBOUND' || message.sentBy !== state.viewer,
            );
    if (newer.length > 0) {
      return {
        message: null,
        userErrors: [
          refused('STALE_THREAD', 'Somebody wrote meanwhile.', {
            __typename: 'StaleThread',
            newMessages: newer,
          }),
        ],
      };
    }
    if (Date.parse(conversation.serviceWindowClosesAt ?? 0) < Date.now()) {
      return {
        message: null,
        userErrors: [
          refused('SERVICE_WINDOW_CLOSED', 'The 24 hours are over.', {
            __typename: 'ServiceWindowClosed',
            closedAt: conversation.serviceWindowClosesAt,
          }),
        ],
      };
    }
    const media = input.mediaId ? uploads.get(input.mediaId) : null;
    const message = addMessage(conversation, {
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

  return {
    signIn: ({ input }) =>
      input.password === 'Demo-pass-1'
        ? ((state.signedIn = true), { session: session(), mfaRequired: false, userErrors: [] })
        : {
            session: null,
            mfaRequired: false,
            userErrors: [refused('INVALID_CREDENTIALS', 'E-mail or password is wrong.')],
          },
    refreshSession: () =>
      state.signedIn
        ? { session: session(), mfaRequired: false, userErrors: [] }
        : {
            session: null,
            mfaRequired: false,
            userErrors: [refused('SESSION_ENDED', 'The session has ended.')],
          },
    signOut: () => ((state.signedIn = false), { signedOut: true, userErrors: [] }),
    sendMessage,
    retryMessage: ({ input }) => {
      const failed = world.conversations
        .flatMap(({ log }) => log)
        .find((message) => message.id === input.messageId);
      const message = addMessage(failed.conversation, {
        ...failed,
        id: id('bbbb'),
        status: 'QUEUED',
        failure: null,
        clientMessageId: input.clientMessageId,
        occurredAt: new Date().toISOString(),
      });
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
    setConversationPriority: changing(
      (conversation, { priority }) => (conversation.priority = priority),
    ),
    markConversationRead: changing(
      (conversation, { unread }) => (conversation.unreadCount = unread ? 1 : 0),
    ),
    showTyping: () => ({ shown: true, userErrors: [] }),
    showPresence: () => ({ shown: true, userErrors: [] }),
    updateContact: ({ input }) => {
      const contact = world.contacts.find((candidate) => candidate.id === input.contactId);
      Object.assign(contact, { name: input.name, displayName: input.name });
      return { contact, userErrors: [] };
    },
    retryMediaDownload: ({ input }) => {
      const media = world.conversations
        .flatMap(({ log }) => log)
        .find((message) => message.media?.id === input.mediaId)?.media;
      Object.assign(media, { state: 'STORED', failure: null, url: `/media/${media.id}` });
      return { media, userErrors: [] };
    },
    replayLedgerItem: ({ input }) => {
      const item = world.ledger.find((candidate) => candidate.id === input.itemId);
      Object.assign(item, {
        outcome: 'PROCESSED',
        reason: null,
        decidedAt: new Date().toISOString(),
      });
      return { item, userErrors: [] };
    },
    connectNumber: ({ input }) => {
      if (world.numbers.some(({ phoneNumberId }) => phoneNumberId === input.phoneNumberId)) {
        return {
          number: null,
          userErrors: [
            refused('TAKEN', 'This number is connected already.', { field: ['phoneNumberId'] }),
          ],
        };
      }
      const number = {
        ...world.numbers[0],
        id: id('eeee'),
        name: input.name,
        phoneNumberId: input.phoneNumberId,
        wabaId: input.wabaId,
        displayPhoneNumber: '+1 555 010 0009',
        lastWebhookAt: null,
      };
      world.numbers.push(number);
      return { number, userErrors: [] };
    },
    updateNumber: ({ input: { numberId, ...change } }) => {
      const number = world.numbers.find((candidate) => candidate.id === numberId);
      if (change.name) number.name = change.name;
      if (change.maxMessagesPerSecond) number.maxMessagesPerSecond = change.maxMessagesPerSecond;
      if (change.accessToken)
        Object.assign(number, {
          accessTokenHint: `…${change.accessToken.slice(-4)}`,
          health: 'CONNECTED',
          pausedReason: null,
        });
      return { number, userErrors: [] };
    },
    deactivateNumber: ({ input }) => {
      const number = world.numbers.find((candidate) => candidate.id === input.numberId);
      Object.assign(number, { isActive: false, health: 'INACTIVE' });
      return { number, userErrors: [] };
    },
  };
}
