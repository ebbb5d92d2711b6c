import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { hangUpOnClose } from './platform/http/hang-up.js';
import { httpAdapter } from './platform/http/http-adapter.js';
import { inputValidation } from './platform/http/input-validation.pipe.js';
import { RestErrorsFilter } from './platform/http/rest-errors.filter.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { serveConsole } from './platform/http/serve-console.js';
import { JsonLogger } from './platform/observability/json-logger.js';

/** The whole application, not yet listening. `consoleFolder` holds the built console, if any. */
export async function createApp(
  config: Config,
  consoleFolder: string,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forConfig(config),
    httpAdapter(config),
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(JsonLogger));
  const fastify = app.getHttpAdapter().getInstance();
  hangUpOnClose(fastify);
  await securityHeaders(fastify, config);
  await serveConsole(fastify, consoleFolder);
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new RestErrorsFilter());
  return app;
}
