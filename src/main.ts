import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { createApp } from './create-app.js';
import { configFromProcess } from './platform/config/config.js';
import { ConfigError } from './platform/config/read-environment.js';

/** After this the process goes, whatever is left: leases expire and another worker takes over. */
const STOP_WITHIN_MS = 18_000;

async function main(): Promise<void> {
  const config = configFromProcess();
  const app = await createApp(config, fileURLToPath(new URL('../console', import.meta.url)));
  const logger = new Logger('Waystation');
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.log(`${signal}: finishing what has begun.`);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    // Intake stops at once; what came in before is answered while sockets and jobs are brought home.
    Promise.all([app.getHttpAdapter().close(), app.close()]).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  if (config.roles.has('api')) await app.listen(config.port, config.host);
  else await app.init();
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
