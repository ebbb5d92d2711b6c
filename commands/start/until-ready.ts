import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../../src/platform/config/config.js';
import { stateFolder } from '../installation.js';
import { isPortFree } from '../ports.js';

const POLL_MS = 50;
const TIMEOUT_MS = 60_000;

/** Resolves once the server says it is ready and the simulator listens. */
export async function untilReady(config: Config): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  const isReady = async () =>
    (await status(`${localUrl(config.host, config.port)}/readyz`)) === 200 &&
    (!config.simulator || !(await isPortFree(config.simulatorPort, config.simulatorHost)));
  while (!(await isReady())) {
    if (Date.now() > deadline) {
      throw new Error(
        `The server did not become ready within 60 s. See ${stateFolder()}/logs/server.log`,
      );
    }
    await delay(POLL_MS);
  }
}

/** A server that listens on every address is asked on this machine's own. */
export function localUrl(host: string, port: number): string {
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
}

function status(url: string): Promise<number> {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', () => resolve(0));
    request.on('timeout', () => request.destroy());
  });
}
