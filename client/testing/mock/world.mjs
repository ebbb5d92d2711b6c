// A small business with every kind of message, for the screens' development and tests.
import { everyKind, id, messageOf } from './messages.mjs';

const minute = 60_000;
const hour = 60 * minute;

const people = [
  ['Ana Lima', '+55 11 98765 4321'],
  ['Karim Haddad', '+961 3 123 456'],
  ['مريم العلي', '+971 50 123 4567'],
  ['Jonas Weber', '+49 151 2345 6789'],
  ['Priya Natarajan', '+91 98765 43210'],
  ['Chidi Okafor', '+234 802 345 6789'],
  ['נועה כהן', '+972 52 123 4567'],
  ['Sofia Rossi', '+39 347 123 4567'],
  ['@cloudrunner', null],
  ['Mei Tanaka', '+81 90 1234 5678'],
  ['Lucas Martin', '+33 6 12 34 56 78'],
  ['Olena Shevchenko', '+380 67 123 4567'],
];
const lastLines = [
  'Thanks, that works for me!',
  'Could you send me the invoice again please? The one from last month, not the newest.',
  'متى يصل الطلب؟',
  'Ich melde mich morgen noch einmal.',
  'Is the blue one still available in size M?',
  'Good morning, any update on my refund?',
  'תודה רבה!',
  'Perfetto, grazie mille 😊',
  'hey, do you ship to the islands?',
  '了解しました',
  'Ok 👍',
  'I will pay on Friday',
];

const agentOf = (name, email, role, level) => ({
  id: id('aaaa'),
  name,
  email,
  role,
  level,
  isActive: true,
});

export function createWorld(now = Date.now(), { conversations: count = 60 } = {}) {
  const agents = [
    agentOf('Laura Stein', 'lead@acme.test', 'AGENT', 'LEAD'),
    agentOf('Sam Okoro', 'senior@acme.test', 'AGENT', 'SENIOR'),
    agentOf('Julia Park', 'junior@acme.test', 'AGENT', 'JUNIOR'),
    agentOf('Adam Admin', 'admin@acme.test', 'TENANT_ADMIN', 'LEAD'),
  ];
  const numberOf = (name, display, extra = {}) => ({
    id: id('eeee'),
    name,
    phoneNumberId: `10000000000000${display.slice(-1)}`,
    wabaId: '200000000000001',
    displayPhoneNumber: display,
    isActive: true,
    health: 'CONNECTED',
    pausedReason: null,
    maxMessagesPerSecond: 80,
    accessTokenHint: '…4f2a',
    lastWebhookAt: new Date(now - 40_000).toISOString(),
    webhookUrl: `https://way.example.com/webhooks/whatsapp/10000000000000${display.slice(-1)}`,
    verifyToken: 'verify-3f9c2d',
    createdAt: new Date(now - 90 * 24 * hour).toISOString(),
    ...extra,
  });
  const numbers = [
    numberOf('Acme Store', '+1 555 010 0001'),
    numberOf('Acme Support', '+1 555 010 0002', {
      health: 'PAUSED',
      pausedReason: 'The access token is no longer valid.',
      lastWebhookAt: new Date(now - 3 * hour).toISOString(),
    }),
    numberOf('Acme Outlet', '+1 555 010 0003', {
      health: 'INACTIVE',
      isActive: false,
      lastWebhookAt: null,
    }),
  ];
  const tenant = { id: id('ffff'), name: 'Acme', slug: 'acme' };
  const contacts = [];
  const conversations = [];
  for (let index = 0; index < count; index += 1) {
    const [name, phone] = people[index % people.length];
    const round = Math.floor(index / people.length);
    const displayName = round === 0 ? name : `${name} ${round + 1}`;
    const contact = {
      id: id('1111'),
      displayName,
      name: displayName,
      profileName: index % 3 === 0 ? displayName.toLowerCase() : null,
      email: index === 0 ? 'ana.lima@example.com' : null,
      company: index === 0 ? 'Lima Interiors' : null,
      phoneNumber: phone,
      identities: [
        ...(phone
          ? [{ id: id('2222'), kind: 'PHONE', value: phone, isPrimary: true, verifiedAt: null }]
          : []),
        {
          id: id('2222'),
          kind: 'BSUID',
          value: `BR.${1000 + index}`,
          isPrimary: !phone,
          verifiedAt: null,
        },
        ...(name.startsWith('@')
          ? [{ id: id('2222'), kind: 'USERNAME', value: name, isPrimary: false, verifiedAt: null }]
          : []),
      ],
      createdAt: new Date(now - 50 * 24 * hour).toISOString(),
      updatedAt: new Date(now).toISOString(),
      conversations: [],
    };
    contacts.push(contact);
    const lastAt = now - index * index * 2.4 * minute - minute;
    const conversation = {
      id: id('3333'),
      contact,
      number: numbers[index % 7 === 3 ? 1 : 0],
      assignee: [agents[0], null, agents[0], agents[1], agents[2], null][index % 6],
      status: index % 17 === 16 ? 'ARCHIVED' : index % 9 === 8 ? 'RESOLVED' : 'OPEN',
      priority: index === 2 ? 'URGENT' : index === 5 ? 'HIGH' : index === 7 ? 'LOW' : 'NORMAL',
      unreadCount: index === 0 ? 0 : [0, 2, 0, 1, 0, 0, 12][index % 7],
      snoozedUntil: null,
      serviceWindowClosesAt:
        index === 10
          ? null
          : new Date(lastAt + 24 * hour - (index % 5 === 4 ? 22.6 * hour : 0)).toISOString(),
      viewerCanReply: true,
      viewerCanAssign: true,
      viewerCanResolve: true,
      createdAt: new Date(lastAt - 48 * hour).toISOString(),
      updatedAt: new Date(lastAt).toISOString(),
      log: [],
    };
    contact.conversations.push(conversation);
    if (index === 0) conversation.log = everyKind(conversation, lastAt - 8 * hour, agents[0]);
    const turns = index === 1 ? 240 : 6;
    for (let turn = turns; turn >= 0; turn -= 1) {
      const isOut = turn % 3 === 1;
      const text =
        turn === 0
          ? lastLines[index % lastLines.length]
          : isOut
            ? `Sure, noted (${turn}).`
            : `A little question number ${turn} about my order`;
      conversation.log.push(
        messageOf(conversation, lastAt - turn * (index === 1 ? 37 : 3) * minute, {
          text,
          ...(isOut && {
            direction: 'OUTBOUND',
            status: 'READ',
            sentBy: conversation.assignee ?? agents[1],
          }),
        }),
      );
    }
    conversation.log.sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
    conversations.push(conversation);
  }
  conversations[1].unreadCount = 4;

  const outcomes = [
    'PROCESSED',
    'PROCESSED',
    'PROCESSED',
    'DUPLICATE',
    'PROCESSED',
    'FAILED',
    'IGNORED',
    'UNROUTED',
    'PROCESSED',
    'WAITING',
  ];
  const reasons = {
    FAILED: 'The contact could not be stored: the name is not valid text.',
    UNROUTED: 'No number of this tenant has this id.',
    WAITING: 'The message this status belongs to is not known yet.',
    DUPLICATE: 'The same update was received before.',
    IGNORED: 'Nothing in this field is kept.',
  };
  const ledger = Array.from({ length: 120 }, (_, index) => {
    const outcome = outcomes[index % outcomes.length];
    const key = `wamid.HBgN${(index * 7919 + 100_003).toString(36).toUpperCase()}`;
    return {
      id: id('4444'),
      deliveryId: id('5555'),
      position: index % 3,
      number: outcome === 'UNROUTED' ? null : numbers[0],
      phoneNumberId: '100000000000001',
      kind: index % 4 === 0 ? 'message' : index % 11 === 0 ? 'account_update' : 'status',
      key,
      outcome,
      reason: reasons[outcome] ?? null,
      raw: JSON.stringify({
        id: key,
        status: 'delivered',
        timestamp: '1795220000',
        recipient_id: '5511987654321',
      }),
      receivedAt: new Date(now - index * 97_000).toISOString(),
      decidedAt: new Date(now - index * 97_000 + 140).toISOString(),
    };
  });
  const proofs = Array.from({ length: 7 }, (_, index) => ({
    day: new Date(now - (index + 1) * 24 * hour).toISOString().slice(0, 10),
    received: 18_204 - index * 731,
    accounted: 18_204 - index * 731 - (index === 3 ? 2 : 0),
    isComplete: index !== 3,
    provedAt: new Date(now - index * 24 * hour).toISOString(),
  }));
  return { now, tenant, agents, numbers, contacts, conversations, ledger, proofs };
}
