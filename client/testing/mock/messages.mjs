// Messages of every kind that the console can show.
let counter = 0;

export function id(prefix = '0192') {
  counter += 1;
  return `${prefix}0000-0000-7000-8000-${String(counter).padStart(12, '0')}`;
}

const minute = 60_000;

export function messageOf(conversation, at, fields) {
  return {
    id: id('bbbb'),
    conversation,
    direction: 'INBOUND',
    type: 'TEXT',
    text: null,
    media: null,
    isVoice: false,
    location: null,
    contacts: null,
    interactive: null,
    order: null,
    referral: null,
    template: null,
    reactions: [],
    replyTo: null,
    isForwarded: false,
    rawType: null,
    raw: null,
    status: 'RECEIVED',
    playedAt: null,
    sentAt: null,
    deliveredAt: null,
    readAt: null,
    failure: null,
    sentBy: null,
    clientMessageId: null,
    editedAt: null,
    revokedAt: null,
    occurredAt: new Date(at).toISOString(),
    createdAt: new Date(at).toISOString(),
    ...fields,
  };
}

export function mediaOf(kind, mimeType, fileName, sizeBytes, extra = {}) {
  const mediaId = id('cccc');
  return {
    id: mediaId,
    kind,
    mimeType,
    sizeBytes,
    fileName,
    state: 'STORED',
    failure: null,
    url: `/media/${mediaId}`,
    ...extra,
  };
}

/** One message of each kind that the console can show. */
export function everyKind(conversation, start, agent) {
  let at = start;
  const next = (fields) => messageOf(conversation, (at += 7 * minute), fields);
  const out = (fields) =>
    next({
      direction: 'OUTBOUND',
      status: 'READ',
      sentBy: agent,
      clientMessageId: id('dddd'),
      ...fields,
    });
  const question = next({
    text: 'Hello! I saw your *summer offer* and have a question about _delivery_. https://example.com/summer',
    referral: {
      sourceType: 'ad',
      sourceUrl: 'https://fb.me/1a2b3c',
      headline: 'Summer collection',
      body: 'Linen, cotton and free delivery until Sunday.',
      clickId: 'x',
    },
  });
  return [
    question,
    out({ text: 'Hi Ana, happy to help. Which item is it about?', replyTo: question }),
    next({
      type: 'IMAGE',
      text: 'This one 😍',
      media: mediaOf('IMAGE', 'image/jpeg', null, 182_000),
    }),
    out({
      text: 'That is our linen dress, still there in S and M.',
      reactions: [
        { direction: 'INBOUND', emoji: '❤️', agent: null, occurredAt: new Date(at).toISOString() },
      ],
    }),
    next({ type: 'AUDIO', isVoice: true, media: mediaOf('AUDIO', 'audio/ogg', null, 24_000) }),
    next({
      type: 'DOCUMENT',
      media: mediaOf(
        'DOCUMENT',
        'application/pdf',
        'measurements-of-my-daughter-2026.pdf',
        834_000,
      ),
    }),
    next({
      type: 'VIDEO',
      text: 'How it looks in the light',
      media: mediaOf('VIDEO', 'video/mp4', null, 4_200_000),
    }),
    next({ type: 'STICKER', media: mediaOf('STICKER', 'image/webp', null, 32_000) }),
    next({
      type: 'LOCATION',
      location: {
        latitude: -23.5614,
        longitude: -46.6559,
        name: 'MASP',
        address: 'Av. Paulista, 1578, São Paulo',
      },
    }),
    next({
      type: 'CONTACTS',
      contacts: [
        {
          name: 'Bruno Lima',
          phones: ['+55 11 91234 5678'],
          emails: ['bruno@example.com'],
          organisation: 'Lima & Co',
        },
      ],
    }),
    out({
      type: 'INTERACTIVE',
      interactive: {
        kind: 'button',
        header: 'Delivery',
        body: 'When shall we bring it?',
        footer: 'Reply within the day',
        options: [
          { id: 'a', title: 'Tomorrow morning', description: null },
          { id: 'b', title: 'Tomorrow evening', description: null },
        ],
        chosen: null,
      },
    }),
    next({
      type: 'INTERACTIVE',
      interactive: {
        kind: 'button_reply',
        header: null,
        body: null,
        footer: null,
        options: [],
        chosen: { id: 'a', title: 'Tomorrow morning', description: null },
      },
    }),
    next({
      type: 'ORDER',
      order: {
        catalogId: 'cat',
        text: 'Please gift-wrap it',
        items: [
          { productRetailerId: 'linen-dress-m', quantity: 1, itemPrice: 79.9, currency: 'EUR' },
          { productRetailerId: 'belt-brown', quantity: 2, itemPrice: 19.5, currency: 'EUR' },
        ],
      },
    }),
    out({
      type: 'TEMPLATE',
      template: {
        name: 'order_confirmed',
        language: 'en',
        header: 'Order confirmed',
        body: 'Hi Ana, we received your order *#4812*. It leaves our house tomorrow.',
        footer: 'Acme Store',
        buttons: ['Track order', 'Change address'],
      },
      status: 'DELIVERED',
    }),
    next({ text: 'Sorry, I meant size L', editedAt: new Date(at).toISOString() }),
    next({ text: null, revokedAt: new Date(at).toISOString() }),
    out({ text: 'No problem, changed to L.', status: 'SENT' }),
    out({
      text: 'Here is a coupon for next time',
      status: 'FAILED',
      failure: {
        code: 131026,
        title: 'WhatsApp could not deliver to this number.',
        advice: 'It is not on WhatsApp, has blocked you, or uses an old app.',
        detail: 'Message undeliverable',
        retryable: false,
      },
    }),
    out({
      text: 'And the receipt',
      status: 'FAILED',
      failure: {
        code: 131000,
        title: 'WhatsApp had a problem.',
        advice: 'Try again in a minute.',
        detail: null,
        retryable: true,
      },
    }),
    out({ text: 'We just called you as well', status: 'UNKNOWN' }),
    next({
      type: 'UNSUPPORTED',
      rawType: 'poll_creation',
      raw: JSON.stringify({
        type: 'unsupported',
        errors: [{ code: 131051, title: 'Message type unknown' }],
      }),
    }),
    next({
      type: 'IMAGE',
      isForwarded: true,
      media: mediaOf('IMAGE', 'image/jpeg', null, null, {
        state: 'FAILED',
        url: null,
        failure: 'WhatsApp no longer has the file.',
      }),
    }),
    next({
      type: 'IMAGE',
      media: mediaOf('IMAGE', 'image/jpeg', null, null, { state: 'PENDING', url: null }),
    }),
  ];
}
