import { withClient } from '../embedded-postgres/prepare-database.js';
import type { Installation } from '../installation.js';
import { ask, type Check } from './check.js';

/** Service windows, leases and webhook signatures bear some seconds; tokens and TOTP little more. */
const BEARABLE_MS = 5_000;

/** Our clock against the database's and, where it answers, Meta's. */
export async function checkClock({ config }: Installation): Promise<Check> {
  const name = 'clock';
  const database = await databaseSkewMs(config.databaseUrl);
  const graph = await graphSkewMs(config.graphApiUrl);
  const said = [
    `${seconds(database)} from the database`,
    graph === null ? 'the Graph API does not answer' : `${seconds(graph)} from the Graph API`,
  ].join(', ');
  const isOk = Math.abs(database) <= BEARABLE_MS && Math.abs(graph ?? 0) <= BEARABLE_MS;
  return { name, isOk, said };
}

async function databaseSkewMs(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const asked = Date.now();
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    return (rows[0]?.now.getTime() ?? 0) - (asked + Date.now()) / 2;
  });
}

/** The Date header counts whole seconds: half of one is the best guess. */
async function graphSkewMs(url: string): Promise<number | null> {
  const asked = Date.now();
  const answer = await ask(url);
  const date = Date.parse(answer?.headers.get('date') ?? '');
  return Number.isNaN(date) ? null : date + 500 - (asked + Date.now()) / 2;
}

function seconds(ms: number): string {
  return `${(Math.abs(ms) / 1000).toFixed(1)} s`;
}
