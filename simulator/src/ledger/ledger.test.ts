import type { LedgerEntry } from './ledger-row.js';
import { Ledger } from './ledger.js';
import { opaqueKey } from './ledger-totals.js';

const row = (entry: Partial<LedgerEntry>): LedgerEntry => ({
  at: 0,
  kind: 'accepted',
  phoneNumberId: '1',
  outcome: 'text',
  ...entry,
});

it('counts acceptances beyond the first of one key', () => {
  const ledger = new Ledger();
  for (const opaque of ['v1:a:1:x', 'v1:a:2:y', 'v1:b:1:x', 'order', 'order', 'v2:a:1', undefined])
    ledger.append(row({ opaque }));
  expect(ledger.summary()).toMatchObject({ accepted: 7, distinctOpaque: 5, duplicates: 2 });
  expect([opaqueKey('v1:a:1:x'), opaqueKey('v1'), opaqueKey('v2:a')]).toEqual(['a', 'v1', 'v2:a']);
});

it('finds the busiest second of each number, wherever it begins', () => {
  const ledger = new Ledger();
  for (const at of [0, 900, 950, 1000, 1899, 1900, 3000])
    ledger.append(row({ kind: 'request', at }));
  ledger.append(row({ kind: 'request', at: 3000, phoneNumberId: '2' }));
  expect(ledger.summary().maxPerSecondByNumber).toEqual({ 1: 4, 2: 1 });
});

it('counts webhooks by status, and messages as such', () => {
  const ledger = new Ledger();
  ledger.append(row({ kind: 'webhook', status: 'read', outcome: 'status', httpStatus: 200 }));
  ledger.append(row({ kind: 'webhook', outcome: 'message', httpStatus: 200 }));
  ledger.append(row({ kind: 'webhook', status: 'read', outcome: 'status', httpStatus: 500 }));
  expect(ledger.summary().webhooksByStatus).toEqual({ read: 1, message: 1 });
});

it('exports what came after a sequence number', () => {
  const ledger = new Ledger();
  for (let index = 0; index < 20_000; index++) ledger.append(row({ opaque: String(index) }));
  const lines = [...ledger.export(19_998)].join('').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      seq: 19_999,
      at: 0,
      kind: 'accepted',
      phoneNumberId: '1',
      to: null,
      opaque: '19998',
      wamid: null,
      status: null,
      httpStatus: null,
      outcome: 'text',
    },
    expect.objectContaining({ seq: 20_000, opaque: '19999' }),
  ]);
});

it('forgets the oldest rows beyond its bound, but not what it counted', () => {
  const ledger = new Ledger(20_000);
  for (let index = 0; index < 60_000; index++) ledger.append(row({}));
  const { accepted, droppedRows } = ledger.summary();
  const kept = [...ledger.export(0)].join('').trim().split('\n').length;
  expect([accepted, kept + droppedRows]).toEqual([60_000, 60_000]);
  expect(kept).toBeLessThanOrEqual(20_000 + 2 * 16_384);
  ledger.clear();
  ledger.append(row({}));
  expect([...ledger.export(0)].join('')).toContain('"seq":60001');
});
