import { acme, globex } from '../../../test/support/fixture.js';
import { buildInbound, buildSender, text } from '../testing/inbound.builders.js';
import { type InboxApp, startInboxApp } from '../testing/inbox-app.js';

let app: InboxApp;
beforeAll(async () => {
  app = await startInboxApp();
});
afterAll(() => app.close());

const threadOf = (waId: string | null, bsuid: string | null = null) =>
  app.rows(
    `select m.type, m.text, m.wamid, m.is_hidden, m.edited_at, m.revoked_at, m.content,
            m.conversation_id, (select string_agg(r.direction || r.emoji, ' ')
                                from message_reactions r where r.message_id = m.id) as reactions
     from messages m join conversations c on c.id = m.conversation_id
     join contact_identities i on i.contact_id = c.contact_id
     where i.value in ($1, $2) and i.kind in ('PHONE', 'BSUID') order by m.occurred_at, m.id`,
    [waId, bsuid],
  );

const conversationsOf = (waId: string | null) =>
  app.rows(
    `select c.* from conversations c join contact_identities i on i.contact_id = c.contact_id
     where i.value = $1 order by c.id`,
    [waId],
  );

describe('a message', () => {
  it('makes a contact, an open conversation of nobody and an unread row', async () => {
    const sender = buildSender({ profileName: 'Pat' });
    const message = buildInbound(sender, text('Hello'));
    expect(await app.fold([message])).toEqual([{ index: 0, outcome: 'PROCESSED' }]);

    const [conversation] = await conversationsOf(sender.waId);
    expect(conversation).toMatchObject({
      status: 'OPEN',
      assignee_id: null,
      unread_count: 1,
      service_window_closes_at: new Date(message.sentAt.getTime() + 24 * 3_600_000),
    });
    const [row] = await app.rows('select * from messages where id = $1', [
      conversation?.['last_message_id'],
    ]);
    expect(row).toMatchObject({ text: 'Hello', status: 'RECEIVED', raw: message.raw });
    const events = await app.rows('select type from events where conversation_id = $1', [
      conversation?.['id'],
    ]);
    expect(events.map((event) => event['type']).sort()).toEqual([
      'conversation.updated',
      'message.added',
    ]);
  });

  it('is stored once, however often and however much at once it comes', async () => {
    const message = buildInbound(buildSender(), text('Once'));
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => app.fold([message])));
    const outcomes = verdicts.flat().map((verdict) => verdict.outcome);
    expect(outcomes.filter((outcome) => outcome === 'PROCESSED')).toHaveLength(1);
    expect(await threadOf(message.sender.waId)).toHaveLength(1);
    expect(await conversationsOf(message.sender.waId)).toMatchObject([{ unread_count: 1 }]);
  });

  it('is stored once when one batch holds it twice', async () => {
    const message = buildInbound(buildSender(), text('Twice'));
    const verdicts = await app.fold([message, message]);
    expect(verdicts.map((verdict) => verdict.outcome)).toEqual(['PROCESSED', 'DUPLICATE']);
    expect(await conversationsOf(message.sender.waId)).toMatchObject([{ unread_count: 1 }]);
  });

  it('opens a closed conversation again and keeps its assignee', async () => {
    const sender = buildSender();
    await app.fold([buildInbound(sender, text('First'))]);
    await app.rows(
      `update conversations set status = 'ARCHIVED', assignee_id = $1
      where contact_id = (select contact_id from contact_identities where value = $2)`,
      [acme.agents.junior.id, sender.waId],
    );
    await app.fold([buildInbound(sender, text('Second'))]);
    expect(await conversationsOf(sender.waId)).toMatchObject([
      { status: 'OPEN', assignee_id: acme.agents.junior.id, unread_count: 2 },
    ]);
  });

  it('that is late takes its place and leaves the newest the last', async () => {
    const sender = buildSender();
    const now = Date.now();
    const at = (agoMs: number) => ({ sentAt: new Date(now - agoMs), receivedAt: new Date(now) });
    await app.fold([buildInbound(sender, text('new'), at(60_000))]);
    await app.fold([buildInbound(sender, text('old'), at(120_000))]);
    expect((await threadOf(sender.waId)).map((row) => row['text'])).toEqual(['old', 'new']);
    const [conversation] = await conversationsOf(sender.waId);
    expect(conversation).toMatchObject({
      last_message_at: new Date(now - 60_000),
      service_window_closes_at: new Date(now - 60_000 + 24 * 3_600_000),
    });
  });

  it('of an album makes one conversation', async () => {
    const sender = buildSender();
    const album = Array.from({ length: 10 }, (_, at) =>
      buildInbound(sender, { type: 'image', image: { id: `9${at}`, mime_type: 'image/jpeg' } }),
    );
    await Promise.all(album.map((image) => app.fold([image])));
    expect(await conversationsOf(sender.waId)).toMatchObject([{ unread_count: 10 }]);
    const media = await app.rows(
      `select distinct state from media where meta_media_id ~ '^9[0-9]$'`,
    );
    expect(media).toEqual([{ state: 'PENDING' }]);
  });

  it('in two tenants makes a contact in each', async () => {
    const sender = buildSender();
    await app.fold([buildInbound(sender, text('To Acme'))]);
    const toGlobex = { numberId: globex.number.id, phoneNumberId: globex.number.phoneNumberId };
    await app.fold([buildInbound(sender, text('To Globex'), toGlobex)], globex.id);
    const rows = await conversationsOf(sender.waId);
    expect(rows.map((row) => row['tenant_id'])).toEqual([acme.id, globex.id]);
  });
});

describe('a person', () => {
  it('without phone number is one contact, and stays it when the number is learnt', async () => {
    const bsuid = 'US.13491208655302741918';
    const nameless = buildSender({ waId: null, bsuid, username: '@pat', profileName: null });
    await app.fold([buildInbound(nameless, text('One'))]);
    await app.fold([buildInbound(nameless, text('Two'))]);
    const known = buildSender({ bsuid, username: 'pat.new' });
    await app.fold([buildInbound(known, text('Three'))]);
    await app.fold([buildInbound({ ...known, bsuid: null }, text('Four'))]);

    const texts = (await threadOf(null, bsuid)).map((row) => row['text']);
    expect(texts).toEqual(['One', 'Two', 'Three', 'Four']);
    const identities = await app.rows(
      `select kind, value, is_primary from contact_identities where contact_id =
         (select contact_id from contact_identities where value = $1) order by kind`,
      [bsuid],
    );
    expect(identities).toEqual([
      { kind: 'BSUID', value: bsuid, is_primary: false },
      { kind: 'PHONE', value: known.waId, is_primary: true },
      { kind: 'USERNAME', value: 'pat.new', is_primary: false },
    ]);
  });

  it('who changed the number is found under the new one', async () => {
    const before = buildSender();
    const after = buildSender();
    await app.fold([buildInbound(before, text('Before'))]);
    const system = { type: 'user_changed_number', body: 'Pat changed', wa_id: after.waId };
    await app.fold([buildInbound(before, { type: 'system', system })]);
    await app.fold([buildInbound(after, text('After'))]);
    const thread = await threadOf(after.waId);
    expect(thread.map((row) => row['type'])).toEqual(['TEXT', 'SYSTEM', 'TEXT']);
  });
});

describe('reactions, edits and revocations', () => {
  const at = (second: number) => new Date(1_790_000_000_000 + second * 1000);

  /** Folds the messages one by one in the order given and tells what is seen in the end. */
  async function outcomeOf(order: readonly number[]) {
    const sender = buildSender();
    const id = `wamid.target-${order.join('')}`;
    const when = (second: number) => ({ sentAt: at(second), receivedAt: new Date() });
    const messages = [
      buildInbound(sender, text('Helo'), { wamid: id, ...when(0) }),
      buildInbound(
        sender,
        { type: 'reaction', reaction: { message_id: id, emoji: '👍' } },
        when(1),
      ),
      buildInbound(
        sender,
        { type: 'reaction', reaction: { message_id: id, emoji: '❤️' } },
        when(2),
      ),
      buildInbound(
        sender,
        {
          type: 'edit',
          edit: { original_message_id: id, message: { type: 'text', text: { body: 'Hello' } } },
        },
        when(3),
      ),
    ];
    for (const index of order) await app.fold(messages.slice(index, index + 1));
    const visible = (await threadOf(sender.waId)).filter((row) => !row['is_hidden']);
    const [conversation] = await conversationsOf(sender.waId);
    return {
      thread: visible.map(({ type, text, reactions }) => ({ type, text, reactions })),
      unread: conversation?.['unread_count'],
    };
  }

  const orders = permutations([0, 1, 2, 3]);
  it.each(orders)('end alike in the order %d %d %d %d', async (...order) => {
    expect(await outcomeOf(order)).toEqual({
      thread: [{ type: 'TEXT', text: 'Hello', reactions: 'INBOUND❤️' }],
      unread: 1,
    });
  });

  it('of a message that nobody knows are shown as rows', async () => {
    const sender = buildSender();
    const reaction = { message_id: 'wamid.from-before', emoji: '👍' };
    await app.fold([buildInbound(sender, { type: 'reaction', reaction })]);
    expect(await threadOf(sender.waId)).toMatchObject([
      { type: 'REACTION', text: '👍', is_hidden: false },
    ]);
    expect(await conversationsOf(sender.waId)).toMatchObject([{ unread_count: 1 }]);
  });

  it('take back what was there', async () => {
    const sender = buildSender();
    const target = buildInbound(sender, text('Oops'));
    const message_id = target.wamid;
    await app.fold([target]);
    await app.fold([
      buildInbound(sender, { type: 'reaction', reaction: { message_id, emoji: '👍' } }),
    ]);
    await app.fold([buildInbound(sender, { type: 'reaction', reaction: { message_id } })]);
    await app.fold([
      buildInbound(sender, { type: 'revoke', revoke: { original_message_id: message_id } }),
    ]);
    const [row, ...others] = await threadOf(sender.waId);
    expect(row).toMatchObject({ text: null, reactions: null });
    expect(row?.['revoked_at']).not.toBeNull();
    expect(others.every((other) => other['is_hidden'])).toBe(true);
  });
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
