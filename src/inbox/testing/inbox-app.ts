import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acme } from '../../../test/support/fixture.js';
import { startTestApp, type TestApp } from '../../../test/support/test-app.js';
import { systemActor } from '../../platform/auth/system-actor.js';
import type { InboundMessage, InboundVerdict } from '../../whatsapp/public/inbound-listener.js';
import type { Outcome, OutcomeVerdict } from '../../whatsapp/public/outcome-listener.js';
import { ReceiveMessage } from '../message/receive-message.js';
import { RecordDeliveryStatus } from '../message/record-delivery-status.js';
import { buildOutcome } from './outcome.builders.js';

export type Row = Record<string, unknown>;

/** The application without its workers: what WhatsApp would bring or tell comes from the test. */
export interface InboxApp extends TestApp {
  /** As the webhook's fold does: one transaction inside the tenant. */
  fold(messages: readonly InboundMessage[], tenantId?: string): Promise<InboundVerdict[]>;
  record(outcomes: readonly Partial<Outcome>[], tenantId?: string): Promise<OutcomeVerdict[]>;
  /** Rows as they stand, of all tenants. */
  rows<T extends Row = Row>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

export async function startInboxApp(env: Record<string, string> = {}): Promise<InboxApp> {
  const storage = await mkdtemp(join(tmpdir(), 'inbox-'));
  const app = await startTestApp({
    env: { WAYSTATION_ROLES: 'api', STORAGE_DIR: storage, ...env },
  });
  return {
    ...app,
    fold: async (messages, tenantId = acme.id) => {
      const actor = systemActor(tenantId, 'test');
      const batch = messages.map((message, index) => ({ ...message, index }));
      const receive = app.get(ReceiveMessage);
      return [
        ...(await app.database.write(actor, (manager) => receive.fold(manager, actor, batch))),
      ];
    },
    record: async (outcomes, tenantId = acme.id) => {
      const actor = systemActor(tenantId, 'test');
      const batch = outcomes.map((outcome, index) => buildOutcome({ ...outcome, index }));
      const recorder = app.get(RecordDeliveryStatus);
      return [
        ...(await app.database.write(actor, (manager) => recorder.record(manager, actor, batch))),
      ];
    },
    rows: (sql, params = []) => app.database.system((manager) => manager.query(sql, [...params])),
    close: async () => {
      await app.close();
      await rm(storage, { recursive: true, force: true });
    },
  };
}
