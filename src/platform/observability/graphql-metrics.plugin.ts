import type {
  ApolloServerPlugin,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { publicError } from '../graphql/present-error.js';
import { Metrics } from './metrics.js';

/** Times the operations that come over HTTP, and counts errors by their public code. */
@Plugin()
export class GraphqlMetrics implements ApolloServerPlugin<object> {
  constructor(private readonly metrics: Metrics) {}

  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    const startedAt = performance.now();
    return Promise.resolve({
      willSendResponse: (context) => {
        this.observe(context, (performance.now() - startedAt) / 1000);
        return Promise.resolve();
      },
    });
  }

  private observe(context: GraphQLRequestContextWillSendResponse<object>, seconds: number): void {
    const { operation, operationName, errors } = context;
    this.metrics.observeOperation(operation?.operation ?? 'none', operationName ?? null, seconds);
    for (const error of errors ?? []) this.metrics.countGraphqlError(publicError(error).code);
  }
}
