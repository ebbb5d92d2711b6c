import { nextToSend, type Outgoing } from './outbox-store';

const outgoing = (
  clientMessageId: string,
  conversationId: string,
  state: Outgoing['state'],
): Outgoing => ({
  clientMessageId,
  conversationId,
  state,
  createdAt: '2026-11-20T12:00:00Z',
  text: 'hello',
  file: null,
  isVoice: false,
  replyToMessageId: null,
  expectedLastMessageId: null,
  wasHeld: false,
  refusal: null,
});

const next = (items: Outgoing[]) => nextToSend(items).map(({ clientMessageId }) => clientMessageId);

test('one at a time in a conversation, in the order of writing', () => {
  expect(next([outgoing('a', 'one', 'waiting'), outgoing('b', 'one', 'waiting')])).toEqual(['a']);
  expect(next([outgoing('a', 'one', 'sending'), outgoing('b', 'one', 'waiting')])).toEqual([]);
});

test('conversations do not wait for one another', () => {
  expect(next([outgoing('a', 'one', 'sending'), outgoing('b', 'two', 'waiting')])).toEqual(['b']);
});

test('nothing overtakes a refused message', () => {
  expect(next([outgoing('a', 'one', 'refused'), outgoing('b', 'one', 'waiting')])).toEqual([]);
});
