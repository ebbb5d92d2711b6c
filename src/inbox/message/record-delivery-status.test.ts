import { buildConversation, buildMessage } from '../testing/inbox.builders.js';
import { buildInbound, buildSender } from '../testing/inbound.builders.js';
import { type InboxApp, startInboxApp } from '../testing/inbox-app.js';

let app: InboxApp;
beforeAll(async () => {
  app = await startInboxApp();
});
afterAll(() => app.close());

const queued = { direction: 'OUTBOUND', status: 'QUEUED', rank: 0, wamid: null } as const;
const rowOf = async (id: string) =>
  (await app.rows('select * from messages where id = $1', [id]))[0];
const eventCount = async (id: string) =>
  (await app.rows('select 1 from events where message_id = $1', [id])).length;

it('records a batch in any order and tells only what is new', async () => {
  const conversation = await buildConversation(app.database);
  const message = await buildMessage(app.database, conversation, queued);
  const sourceId = message.id;
  const failure = { code: 131026, title: 'Undeliverable', detail: 'No such person' };
  const first = await app.record([
    { sourceId, kind: 'READ', at: new Date(3_000) },
    { sourceId, kind: 'FAILED', at: new Date(1_500), failure },
    { sourceId, kind: 'SENT', at: new Date(1_000), wamid: 'wamid.out' },
    { sourceId, kind: 'READ', at: new Date(3_000) },
  ]);
  expect(first.map((verdict) => verdict.outcome)).toEqual([
    'PROCESSED',
    'PROCESSED',
    'PROCESSED',
    'DUPLICATE',
  ]);
  expect(await rowOf(sourceId)).toMatchObject({
    status: 'READ',
    rank: 30,
    wamid: 'wamid.out',
    sent_at: new Date(1_000),
    read_at: new Date(3_000),
    failure_code: 131026,
  });
  expect(await eventCount(sourceId)).toBe(1);

  const second = await app.record([{ sourceId, kind: 'READ', at: new Date(4_000) }]);
  expect(second).toEqual([{ index: 0, outcome: 'DUPLICATE' }]);
  expect(await eventCount(sourceId)).toBe(1);
});

it('heals what was unknown', async () => {
  const conversation = await buildConversation(app.database);
  const { id: sourceId } = await buildMessage(app.database, conversation, queued);
  await app.record([{ sourceId, kind: 'UNKNOWN' }]);
  expect(await rowOf(sourceId)).toMatchObject({ status: 'UNKNOWN' });
  await app.record([{ sourceId, kind: 'DELIVERED', wamid: 'wamid.healed' }]);
  expect(await rowOf(sourceId)).toMatchObject({ status: 'DELIVERED', wamid: 'wamid.healed' });
});

it('finds the reaction that was there before the id of its message', async () => {
  const sender = buildSender();
  const wamid = 'wamid.reacted-early';
  await app.fold([
    buildInbound(sender, { type: 'reaction', reaction: { message_id: wamid, emoji: '🎉' } }),
  ]);
  const [found] = await app.rows<{ id: string }>(
    `select c.id from conversations c join contact_identities i on i.contact_id = c.contact_id
     where i.value = $1`,
    [sender.waId],
  );
  const conversation = { ...(await buildConversation(app.database)), id: found?.id ?? '' };
  const { id: sourceId } = await buildMessage(app.database, conversation, queued);
  await app.record([{ sourceId, kind: 'ACCEPTED', wamid }]);

  const reactions = await app.rows('select emoji from message_reactions where message_id = $1', [
    sourceId,
  ]);
  expect(reactions).toEqual([{ emoji: '🎉' }]);
  const counted = await app.rows(
    'select unread_count, last_message_id from conversations where id = $1',
    [conversation.id],
  );
  expect(counted).toEqual([{ unread_count: 0, last_message_id: sourceId }]);
});

it('knows nothing of a message of another tenant', async () => {
  const conversation = await buildConversation(app.database);
  const { id: sourceId } = await buildMessage(app.database, conversation, queued);
  const globex = '019a0000-0000-7000-8000-0000000000b0';
  const verdicts = await app.record([{ sourceId, kind: 'READ' }], globex);
  expect(verdicts).toEqual([{ index: 0, outcome: 'DUPLICATE' }]);
  expect(await rowOf(sourceId)).toMatchObject({ status: 'QUEUED' });
});
