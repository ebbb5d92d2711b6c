import { Logger } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { ApiError } from '../graphql/api-error.js';
import { uuidv7 } from '../database/uuidv7.js';
import { EventAudience } from './event-audience.js';
import type { DeliveredEvent, EventFilter } from './event-feed.js';
import { EventReader } from './event-reader.js';
import { ExpireEvents } from './expire-events.js';
import { LiveEventFeed } from './live-event-feed.js';
import { Sequencer } from './sequencer.js';
import { hydrateFrom, TenantLife } from './testing/tenant-life.js';

Logger.overrideLogger(false);

/** One process without a relay. */
function startProcess(test: TestDatabase, lives: readonly TenantLife[]) {
  const audience = new EventAudience();
  hydrateFrom(audience, lives);
  const feed = new LiveEventFeed(new EventReader(test.database, audience));
  const sequencer = new Sequencer(test.database, (rings) => feed.wake(rings));
  return { feed, sequencer };
}

describe('EventFeed', () => {
  let test: TestDatabase;
  let acme: TenantLife;
  let globex: TenantLife;
  let process: ReturnType<typeof startProcess>;

  beforeAll(async () => {
    test = await createTestDatabase();
    acme = new TenantLife(test);
    globex = new TenantLife(test);
    await acme.found();
    await globex.found();
    process = startProcess(test, [acme, globex]);
  });
  afterAll(async () => {
    await process.sequencer.close();
    await test.drop();
  });

  async function happen(life: TenantLife, conversationId: string): Promise<string> {
    const messageId = uuidv7();
    await life.append([{ type: 'message.added', conversationId, messageId }]);
    process.sequencer.ring();
    return messageId;
  }

  /** A reader that is live once this resolves. */
  async function read(actor = acme.agent('all'), filter: EventFilter = {}) {
    const reader = process.feed.subscribe(actor, filter);
    await reader.ready();
    const next = async (): Promise<DeliveredEvent> => (await reader.next()).value;
    return { next, close: () => reader.return() };
  }

  describe('order', () => {
    it('numbers by commit: a row that was written first and committed last comes last', async () => {
      const conversationId = acme.conversation();
      const reader = await read();
      const late = uuidv7();
      let early = '';
      await acme.append([{ type: 'message.added', conversationId, messageId: late }], async () => {
        early = await happen(acme, conversationId);
        expect((await reader.next()).messageId).toBe(early);
      });
      process.sequencer.ring();
      expect((await reader.next()).messageId).toBe(late);
      await reader.close();
    });

    it('loses and repeats nothing while many write and two processes number', async () => {
      const other = startProcess(test, [acme, globex]);
      const conversationId = acme.conversation();
      const reader = await read();
      const written: string[] = [];
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let i = 0; i < 25; i += 1) {
            written.push(await happen(acme, conversationId));
            other.sequencer.ring();
          }
        }),
      );
      await other.sequencer.close();
      await process.sequencer.sweep();
      // Numbers of the other process come without a ring here; one more event tells of them.
      written.push(await happen(acme, conversationId));
      const got: DeliveredEvent[] = [];
      while (got.length < written.length) got.push(await reader.next());
      expect(got.map((event) => event.messageId).sort()).toEqual([...written].sort());
      const seqs = got.map((event) => Number(event.cursor.split('.')[1]));
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      await reader.close();
    });
  });

  describe('who sees what', () => {
    it('shows a tenant only its own events', async () => {
      const mine = await read(globex.agent('all'));
      await happen(acme, acme.conversation());
      const messageId = await happen(globex, globex.conversation());
      expect((await mine.next()).messageId).toBe(messageId);
      await mine.close();
    });

    it('shows a junior only what is assigned to them, and tells when it was taken away', async () => {
      const junior = acme.agent('own');
      const theirs = acme.conversation(junior.agentId);
      const reader = await read(junior);
      await happen(acme, acme.conversation());
      const messageId = await happen(acme, theirs);
      expect(await reader.next()).toMatchObject({ messageId, conversationId: theirs });
      acme.assign(theirs, null);
      const { agentId } = junior;
      await acme.append([
        { type: 'conversation.updated', conversationId: theirs, previousAssigneeId: agentId },
      ]);
      process.sequencer.ring();
      expect(await reader.next()).toMatchObject({
        type: 'conversation.hidden',
        conversationId: theirs,
        conversation: null,
        message: null,
      });
      await reader.close();
    });

    it('filters by type and conversation', async () => {
      const conversationId = acme.conversation();
      const reader = await read(acme.agent('all'), { types: ['message.added'], conversationId });
      await happen(acme, acme.conversation());
      await acme.append([{ type: 'conversation.updated', conversationId }]);
      const messageId = await happen(acme, conversationId);
      expect((await reader.next()).messageId).toBe(messageId);
      await reader.close();
    });

    it('gives everybody of one permission class the very same object', async () => {
      const one = await read(acme.agent('all'));
      const two = await read(acme.agent('all'));
      await happen(acme, acme.conversation());
      expect(await one.next()).toBe(await two.next());
      await Promise.all([one.close(), two.close()]);
    });
  });

  describe('after a cursor', () => {
    it('replays what was missed, then goes on live, without a gap', async () => {
      const actor = acme.agent('all');
      const conversationId = acme.conversation();
      const after = await process.feed.cursor(actor);
      const missed = [await happen(acme, conversationId), await happen(acme, conversationId)];
      await process.sequencer.sweep();
      const reader = process.feed.subscribe(actor, { after });
      const first = await reader.next();
      missed.push(await happen(acme, conversationId), await happen(acme, conversationId));
      const rest = [await reader.next(), await reader.next(), await reader.next()];
      const got = [first, ...rest].map(({ value }) => value.messageId);
      expect(got).toEqual(missed);
      await reader.return();
    });

    it('goes on from any delivered cursor', async () => {
      const actor = acme.agent('all');
      const conversationId = acme.conversation();
      const reader = await read(actor);
      const ids = [await happen(acme, conversationId), await happen(acme, conversationId)];
      const { cursor, messageId } = await reader.next();
      expect(messageId).toBe(ids[0]);
      await reader.next();
      const again = process.feed.subscribe(actor, { after: cursor });
      expect((await again.next()).value.messageId).toBe(ids[1]);
      await Promise.all([reader.close(), again.return()]);
    });

    const refusal = async (after: string) => {
      const reader = process.feed.subscribe(acme.agent('all'), { after });
      try {
        await reader.next();
        return null;
      } catch (error) {
        return error instanceof ApiError && error.code;
      }
    };

    it('refuses what is no cursor, and one from before a restore', async () => {
      expect(await refusal('nonsense')).toBe('BAD_USER_INPUT');
      expect(await refusal(`${uuidv7()}.0`)).toBe('RESYNC_REQUIRED');
    });

    it('refuses to replay more than 5,000 events', async () => {
      const after = await process.feed.cursor(acme.agent('all'));
      const conversationId = acme.conversation();
      const many = Array.from({ length: 5_000 }, () => ({
        type: 'conversation.updated' as const,
        conversationId,
      }));
      await acme.append(many);
      await process.sequencer.sweep();
      const reader = process.feed.subscribe(acme.agent('all'), { after });
      expect((await reader.next()).value.conversationId).toBe(conversationId);
      await reader.return();
      await happen(acme, conversationId);
      await process.sequencer.sweep();
      expect(await refusal(after)).toBe('RESYNC_REQUIRED');
    });

    it('refuses what retention has removed', async () => {
      const actor = acme.agent('all');
      const after = await process.feed.cursor(actor);
      await happen(acme, acme.conversation());
      await process.sequencer.sweep();
      await test.database.system((manager) =>
        manager.query(
          `update events set id = overlay(id::text placing '01900000-0000' from 1 for 13)::uuid`,
        ),
      );
      await new ExpireEvents(test.database).execute();
      expect(await refusal(after)).toBe('RESYNC_REQUIRED');
      const reader = process.feed.subscribe(actor, { after: await process.feed.cursor(actor) });
      await reader.ready();
      const messageId = await happen(acme, acme.conversation());
      expect((await reader.next()).value.messageId).toBe(messageId);
      await reader.return();
    });
  });
});
