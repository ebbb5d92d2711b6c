import { randomUUID } from 'node:crypto';
import type { Config } from '../config/config.js';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Meta posts up to 3 MB; the route of webhooks refuses what is larger, in its own words. */
const BODY_LIMIT_BYTES = 3 * 1024 * 1024 + 64 * 1024;

export function httpAdapter({ trustProxy }: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    // X-Forwarded-* is whatever a caller likes: believed only where an operator says so.
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    genReqId: () => randomUUID(),
    // Longer than the idle time of the usual load balancers, so that they close first.
    keepAliveTimeout: 75_000,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
}
