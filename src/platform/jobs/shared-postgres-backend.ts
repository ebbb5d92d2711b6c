import { PostgresConnection, PostgresQueueBackend } from 'bullmq';

type ListenClient = Awaited<ReturnType<PostgresConnection['getListenClient']>>;

/**
 * BullMQ gives each queue and each worker a connection of its own to be woken by. Here they all
 * share one, so it is not theirs to close.
 */
export class SharedPostgresBackend extends PostgresQueueBackend {
  override close(): Promise<void> {
    return Promise.resolve();
  }

  override async disconnect(): Promise<void> {
    await this.disconnectBlocking();
  }
}

/** The connection that they share. They all begin to listen at the same time; it takes them in turn. */
export class SharedPostgresConnection extends PostgresConnection {
  private readonly clients = new WeakMap<ListenClient, ListenClient>();

  override async getListenClient(): Promise<ListenClient> {
    const client = await super.getListenClient();
    const inTurn = this.clients.get(client) ?? oneQueryAtATime(client);
    this.clients.set(client, inTurn);
    return inTurn;
  }
}

function oneQueryAtATime(client: ListenClient): ListenClient {
  let last: Promise<unknown> = Promise.resolve();
  const query = (text: string, parameters?: readonly unknown[]) => {
    const result = last.then(() => client.query(text, parameters));
    last = result.catch(() => undefined);
    return result;
  };
  return new Proxy(client, {
    get: (target, key): unknown => (key === 'query' ? query : Reflect.get(target, key)),
  });
}
