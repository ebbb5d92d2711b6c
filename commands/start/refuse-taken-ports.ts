import type { Config } from '../../src/platform/config/config.js';
import { isPortFree } from '../ports.js';

/** Before anything is started: a port that is taken is one clear line, not a server that dies. */
export async function refuseTakenPorts(config: Config): Promise<void> {
  await refuse('PORT', config.host, config.port);
  if (config.simulator) await refuse('SIMULATOR_PORT', config.simulatorHost, config.simulatorPort);
}

async function refuse(variable: string, host: string, port: number): Promise<void> {
  if (await isPortFree(port, host)) return;
  throw new Error(
    `Port ${port} is taken. Stop what uses it, or choose another: ${variable}=${port + 10} npm start`,
  );
}
