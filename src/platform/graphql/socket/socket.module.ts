import {
  type BeforeApplicationShutdown,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Authenticator } from '../../auth/authenticator.js';
import { Config } from '../../config/config.js';
import { Metrics } from '../../observability/metrics.js';
import { ContextFactory } from '../context-factory.js';
import { SocketProtocol } from './socket-protocol.js';
import { SocketServer } from './socket-server.js';

/** The same API over websockets, on the same port and path. */
@Module({})
export class SocketModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: SocketServer | null = null;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly schema: GraphQLSchemaHost,
    private readonly authenticator: Authenticator,
    private readonly contexts: ContextFactory,
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    const protocol = new SocketProtocol(this.schema.schema, this.authenticator, this.contexts);
    const origins = [this.config.publicUrl, ...this.config.corsOrigins].map(originOf);
    const server = new SocketServer(protocol, new Set(origins));
    server.attach(this.host.httpAdapter.getHttpServer());
    this.server = server;
    this.metrics.gauge(
      'sockets',
      'Open GraphQL sockets, and those that are signed in.',
      async () => ({
        open: server.size,
        signedIn: protocol.guests.size,
      }),
    );
  }

  /** Before the HTTP server closes, for it waits for its sockets. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.server?.close();
  }
}

function originOf(url: string): string {
  return new URL(url).origin;
}
