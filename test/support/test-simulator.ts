import { type Simulator, startSimulator } from '../../simulator/src/simulator.js';
import { freePort } from '../../commands/ports.js';
import { acme, globex } from './fixture.js';
import { startTestApp, type TestApp, type TestAppOptions } from './test-app.js';

export interface AppWithSimulator {
  readonly app: TestApp;
  readonly simulator: Simulator;
  close(): Promise<void>;
}

/** A real app whose Meta is the simulator: each knows where the other listens. */
export async function startAppWithSimulator(
  options: TestAppOptions = {},
): Promise<AppWithSimulator> {
  // The app must know the simulator's address before the simulator can know the app's.
  const port = await freePort();
  const app = await startTestApp({
    ...options,
    env: { GRAPH_API_URL: `http://127.0.0.1:${port}`, ...options.env },
  });
  const { metaAppSecret, metaVerifyToken } = app.config;
  const simulator = await startSimulator({
    port,
    webhookBaseUrl: app.url,
    appSecrets: { acme: acme.number.appSecret, globex: globex.number.appSecret },
    platformApp: { appSecret: metaAppSecret ?? '', verifyToken: metaVerifyToken ?? '' },
  });
  return {
    app,
    simulator,
    close: async () => {
      await app.close();
      await simulator.close();
    },
  };
}
