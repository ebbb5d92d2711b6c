import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from '../world.js';
import { parseControl } from './control-error.js';

const ledgerQuery = z.object({ since: z.coerce.number().int().min(0).default(0) });

/**
 * GET /sim/ledger: rows after `since` as newline-delimited JSON; GET /sim/ledger/summary: totals;
 * GET /sim/webhooks/pending: updates still to come, so that a test knows when all is quiet. */
export function registerLedgerControl(app: FastifyInstance, world: World): void {
  app.get('/sim/ledger', async (request, reply) => {
    const { since } = parseControl(ledgerQuery, request.query);
    return reply
      .type('application/x-ndjson')
      .send(Readable.from(world.ledger.export(since), { objectMode: true }));
  });
  app.get('/sim/ledger/summary', async () => world.ledger.summary());
  app.get('/sim/webhooks/pending', async () => ({
    pending: world.clock.pending + world.courier.pending,
  }));
}
