import { Logger } from '@nestjs/common';
import {
  cutConnections,
  type QueueStore,
  queueStores,
} from '../../../test/support/queue-stores.js';
import type { QueueConnection } from '../jobs/queue-connection.js';
import { uuidv7 } from '../database/uuidv7.js';
import { EventAudience } from './event-audience.js';
import type { DeliveredEvent } from './event-feed.js';
import { EventHub } from './event-hub.js';
import { hydrateFrom, TenantLife } from './testing/tenant-life.js';

Logger.overrideLogger(false);

async function take(
  iterator: AsyncIterableIterator<DeliveredEvent>,
  count: number,
): Promise<DeliveredEvent[]> {
  const taken: DeliveredEvent[] = [];
  while (taken.length < count) {
    const { value, done } = await iterator.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

describe.each(queueStores)('Live events, relay on %s', (_, open) => {
  let store: QueueStore;
  let acme: TenantLife;
  let globex: TenantLife;
  let here: EventHub;
  let there: EventHub;
  const connections: QueueConnection[] = [];

  /** One more process of the installation. */
  async function startHub(): Promise<EventHub> {
    const connection = store.connect();
    const audience = new EventAudience();
    hydrateFrom(audience, [acme, globex]);
    const hub = new EventHub(store.test.database, audience, connection);
    await hub.start();
    connections.push(connection);
    return hub;
  }

  beforeAll(async () => {
    store = await open();
    acme = new TenantLife(store.test);
    globex = new TenantLife(store.test);
    await acme.found();
    await globex.found();
    here = await startHub();
    there = await startHub();
  });
  afterAll(async () => {
    await Promise.all([here.close(), there.close()]);
    await Promise.all(connections.map((connection) => connection.close()));
    await store.close();
  });

  async function happen(life: TenantLife, conversationId: string, hub = here): Promise<string> {
    const messageId = uuidv7();
    await life.append([{ type: 'message.added', conversationId, messageId }]);
    hub.sequencer.ring();
    return messageId;
  }

  it('reaches subscribers of every process, in the same order', async () => {
    const conversationId = acme.conversation();
    const lead = acme.agent('all');
    const readers = [here.feed.subscribe(lead), there.feed.subscribe(lead)];
    await Promise.all(readers.map((reader) => reader.ready()));
    const sent = [];
    for (const hub of [here, there, here]) sent.push(await happen(acme, conversationId, hub));
    for (const events of await Promise.all(readers.map((reader) => take(reader, 3)))) {
      expect(events.map((event) => event.messageId)).toEqual(sent);
    }
    await Promise.all(readers.map((reader) => reader.return()));
  });

  it('carries presence to the other process, for those who may see the conversation', async () => {
    const ada = acme.agent('all');
    const grace = acme.agent('all');
    const conversation = { id: acme.conversation(ada.agentId), assigneeId: ada.agentId };
    const junior = acme.agent('own');
    const seen = there.presence.subscribe(grace);
    const unseen = there.presence.subscribe(junior);
    const stranger = there.presence.subscribe(globex.agent('all'));
    let isSilent = true;
    for (const reader of [unseen, stranger]) {
      void reader.next().then(({ done }) => (isSilent &&= done === true));
    }
    here.presence.show(ada, conversation, true);
    expect((await seen.next()).value).toMatchObject({ agentId: ada.agentId, isTyping: true });
    for (const reader of [seen, unseen, stranger]) await reader.return?.();
    expect(isSilent).toBe(true);
  });

  it('goes on after the connections broke', async () => {
    const conversationId = acme.conversation();
    const lead = acme.agent('all');
    const reader = there.feed.subscribe(lead);
    await reader.ready();
    await happen(acme, conversationId);
    await take(reader, 1);
    await store.interrupt();
    await cutConnections(store.test).catch(() => undefined);
    const next = take(reader, 1);
    const startedAt = Date.now();
    const messageId = await happen(acme, conversationId);
    expect((await next)[0]?.messageId).toBe(messageId);
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    await reader.return();
  });
});
