import { isCursorReached, LiveConnection, type LiveSink } from './live-connection';

interface Event {
  cursor: string;
}

function setUp(start = 'e.1') {
  const log = {
    phases: [] as string[],
    applied: [] as string[],
    subscribed: [] as string[],
    refetched: 0,
  };
  const sinks: LiveSink<Event>[] = [];
  const server = { cursor: start };
  const connection = new LiveConnection<Event>(start, {
    subscribe: (after, sink) => {
      log.subscribed.push(after);
      sinks.push(sink);
      return () => undefined;
    },
    connected: () => Promise.resolve(),
    currentCursor: () => Promise.resolve(server.cursor),
    apply: (events) => log.applied.push(events.map(({ cursor }) => cursor).join('+')),
    refetch: () => {
      log.refetched += 1;
      return Promise.resolve();
    },
    isResyncRequired: (error) => error === 'RESYNC_REQUIRED',
    setPhase: (phase) => {
      if (log.phases.at(-1) !== phase) log.phases.push(phase);
    },
    schedule: (work) => queueMicrotask(work),
  });
  connection.start();
  const last = () => {
    const sink = sinks.at(-1);
    if (!sink) throw new Error('not subscribed');
    return sink;
  };
  const settle = () => jest.advanceTimersByTimeAsync(1);
  return { log, server, connection, last, settle };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('is live once nothing is missing', async () => {
  const { log, settle, connection } = setUp();
  await settle();
  expect(log.phases).toEqual(['live']);
  connection.stop();
});

test('applies what arrives together in one go', async () => {
  const { log, last, settle, connection } = setUp();
  await settle();
  last().next({ cursor: 'e.2' });
  last().next({ cursor: 'e.3' });
  await settle();
  expect(log.applied).toEqual(['e.2+e.3']);
  connection.stop();
});

test('after a loss subscribes behind the last event and catches up before it is live', async () => {
  const { log, server, last, settle, connection } = setUp();
  await settle();
  last().next({ cursor: 'e.2' });
  await settle();
  last().error('closed');
  expect(log.phases.at(-1)).toBe('offline');
  server.cursor = 'e.4';
  await jest.advanceTimersByTimeAsync(300);
  expect(log.subscribed).toEqual(['e.1', 'e.2']);
  expect(log.phases.at(-1)).toBe('catching-up');
  last().next({ cursor: 'e.3' });
  await settle();
  expect(log.phases.at(-1)).toBe('catching-up');
  last().next({ cursor: 'e.4' });
  await settle();
  expect(log.phases.at(-1)).toBe('live');
  connection.stop();
});

test('a pause ends the catching up, since hidden events never arrive', async () => {
  const { log, server, last, settle, connection } = setUp();
  await settle();
  last().error('closed');
  server.cursor = 'e.9';
  await jest.advanceTimersByTimeAsync(300);
  expect(log.phases.at(-1)).toBe('catching-up');
  await jest.advanceTimersByTimeAsync(700);
  expect(log.phases.at(-1)).toBe('live');
  connection.stop();
});

test('fetches everything again when too much was missed', async () => {
  const { log, server, last, settle, connection } = setUp();
  await settle();
  server.cursor = 'f.1';
  last().error('RESYNC_REQUIRED');
  await settle();
  expect(log.refetched).toBe(1);
  expect(log.subscribed).toEqual(['e.1', 'f.1']);
  expect(log.phases.at(-1)).toBe('live');
  connection.stop();
});

test('stays closed after stop', async () => {
  const { log, last, settle, connection } = setUp();
  await settle();
  connection.stop();
  last().error('closed');
  await jest.advanceTimersByTimeAsync(20_000);
  expect(log.subscribed).toHaveLength(1);
});

test.each([
  ['e.10', 'e.9', true],
  ['e.9', 'e.10', false],
  ['e.9', 'f.1', null],
  ['same', 'same', true],
])('%s against %s', (cursor, goal, expected) => {
  expect(isCursorReached(cursor, goal)).toBe(expected);
});
