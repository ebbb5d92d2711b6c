import { fileURLToPath } from 'node:url';
import { readEnvironment } from './environment.js';
import { startSimulator } from './simulator.js';

/** Beside the compiled sources: dist/phone, seen from dist/simulator/src. */
const PHONE_FOLDER = fileURLToPath(new URL('../../phone', import.meta.url));

async function main(): Promise<void> {
  const settings = readEnvironment(process.env);
  const simulator = await startSimulator({
    port: settings.SIMULATOR_PORT,
    host: settings.SIMULATOR_HOST,
    webhookBaseUrl: settings.WEBHOOK_BASE_URL,
    platformApp: {
      ...(settings.META_APP_ID === undefined ? {} : { appId: settings.META_APP_ID }),
      ...(settings.META_APP_SECRET === undefined ? {} : { appSecret: settings.META_APP_SECRET }),
      ...(settings.META_VERIFY_TOKEN === undefined
        ? {}
        : { verifyToken: settings.META_VERIFY_TOKEN }),
    },
    appSecrets: {
      ...(settings.SIMULATOR_APP_SECRET_ACME === undefined
        ? {}
        : { acme: settings.SIMULATOR_APP_SECRET_ACME }),
      ...(settings.SIMULATOR_APP_SECRET_GLOBEX === undefined
        ? {}
        : { globex: settings.SIMULATOR_APP_SECRET_GLOBEX }),
    },
    numbers: settings.SIMULATOR_SEED,
    unknownWindow: settings.SIMULATOR_UNKNOWN_WINDOW,
    phoneFolder: PHONE_FOLDER,
    ...(settings.SIMULATOR_URL === undefined ? {} : { publicUrl: settings.SIMULATOR_URL }),
  });
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`${JSON.stringify({ ready: true, port: simulator.port })}\n`);
}

main().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    taken ? `The simulator's port is taken (${words}); set SIMULATOR_PORT.\n` : `${words}\n`,
  );
  process.exit(1);
});
