import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Metrics } from './metrics.js';

/** Times every HTTP answer by its route. Made before the routes are, for hooks hold from then on. */
@Injectable()
export class HttpMetrics {
  constructor(host: HttpAdapterHost<FastifyAdapter>, metrics: Metrics) {
    host.httpAdapter.getInstance().addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      metrics.observeHttp(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
      done();
    });
  }
}
