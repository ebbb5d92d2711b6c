import type { Server } from 'node:http';
import {
  type BeforeApplicationShutdown,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Authenticator } from '../../auth/authenticator.js';
import { Config } from '../../config/config.js';
import { Metrics } from '../../observability/metrics.js';
import { ContextFactory } from '../context-factory.js';
import { SocketProtocol } from './socket-protocol.js';
import { SocketServer } from './socket-server.js';

/** The same API over websockets, on the same port and path. */
@Module({
  providers: [
    {
      provide: SocketProtocol,
      inject: [GraphQLSchemaHost, Authenticator, ContextFactory, Metrics],
      useFactory: (
        api: GraphQLSchemaHost,
        authenticator: Authenticator,
        contexts: ContextFactory,
        metrics: Metrics,
      ) => new SocketProtocol(api, authenticator, contexts, metrics),
    },
  ],
})
export class SocketModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server: SocketServer;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    protocol: SocketProtocol,
    config: Config,
    metrics: Metrics,
  ) {
    const server = new SocketServer(protocol, originsOf(config));
    this.server = server;
    metrics.gauge('sockets', 'GraphQL sockets that are open and signed in.', () =>
      Promise.resolve({ open: server.size, signedIn: protocol.guests.size }),
    );
  }

  onApplicationBootstrap(): void {
    const http: Server = this.host.httpAdapter.getHttpServer();
    this.server.attach(http);
  }

  /** Before the HTTP server closes, for it waits for its sockets. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.server.close();
  }
}

function originsOf({ publicUrl, corsOrigins }: Config): ReadonlySet<string> {
  return new Set([publicUrl, ...corsOrigins].map((url) => new URL(url).origin));
}
