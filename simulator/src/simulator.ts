import type { NumberSeed } from './accounts/business-number.js';
import { seededNumbers } from './accounts/seeded-numbers.js';
import type { Behaviour } from './behaviour/behaviour.js';
import { createServer } from './server.js';
import { createWorld, type World } from './world.js';

export interface SimulatorOptions {
  /** 0 takes a free port. */
  port?: number;
  /** Anything but loopback opens the control routes to the network. */
  host?: string;
  /** Where webhooks go; the routes below it are fixed. */
  webhookBaseUrl?: string;
  /** The platform's own app, which receives the webhooks of signed-up numbers. */
  platformApp?: { appId?: string; appSecret?: string; verifyToken?: string };
  appSecrets?: { acme?: string; globex?: string };
  /** Numbers beyond the seeded ones. */
  numbers?: NumberSeed[];
  /** The address that media links start with; the listening address by default. */
  publicUrl?: string;
  /** Whether somebody not heard from since the start may be answered freely. */
  unknownWindow?: Behaviour['unknownWindow'];
  /** The built phone, if there is one. */
  phoneFolder?: string;
}

export interface Simulator {
  url: string;
  port: number;
  /** For tests in the same process. */
  world: World;
  close(): Promise<void>;
}

/** Starts Meta's side; resolves when it listens. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const host = options.host ?? '127.0.0.1';
  const { acme = 'sim-secret-acme', globex = 'sim-secret-globex' } = options.appSecrets ?? {};
  const {
    appId = '400000000000001',
    appSecret = 'sim-secret-platform',
    verifyToken = 'sim-verify-platform',
  } = options.platformApp ?? {};
  const world = createWorld({
    webhookBaseUrl: options.webhookBaseUrl ?? 'http://127.0.0.1:3000',
    platformApp: { appId, appSecret, verifyToken },
    numbers: [...seededNumbers({ acme, globex }), ...(options.numbers ?? [])],
    unknownWindow: options.unknownWindow ?? 'open',
  });
  const app = await createServer(world, { host, phoneFolder: options.phoneFolder });
  await app.listen({ host, port: options.port ?? 0 });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
  world.publicUrl = options.publicUrl ?? url;
  return { url, port, world, close: () => closeAll(world, () => app.close()) };
}

async function closeAll(world: World, closeServer: () => Promise<void>): Promise<void> {
  world.clock.stop();
  world.faults.clear();
  await closeServer();
  await world.post.close();
}
