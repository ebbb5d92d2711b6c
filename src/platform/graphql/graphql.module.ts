import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { answerErrors } from './answer-errors.plugin.js';
import { compileHotQueries } from './compile-hot-queries.plugin.js';
import { ContextFactory } from './context-factory.js';
import { limitRules, PARSE_OPTIONS, VALIDATION_OPTIONS } from './limits.js';
import { presentError } from './present-error.js';
import { buildSchemaOptions } from './schema-options.js';

/** On, because integrators live on it; the schema is no secret. */
const INTROSPECTION = true;

@Module({ providers: [ContextFactory], exports: [ContextFactory] })
class ContextModule {}

/** The API over HTTP. The socket server executes on the same schema. */
@Global()
@Module({
  imports: [
    ContextModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [ContextModule],
      inject: [ContextFactory],
      useFactory: apolloOptions,
    }),
  ],
  exports: [ContextModule, GraphQLModule],
})
export class GraphqlModule {}

function apolloOptions(contexts: ContextFactory): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions,
    context: contexts.ofHttp,
    introspection: INTROSPECTION,
    hideSchemaDetailsFromClientErrors: !INTROSPECTION,
    includeStacktraceInErrorResponses: false,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: PARSE_OPTIONS,
    validationRules: [...limitRules],
    validationOptions: VALIDATION_OPTIONS,
    formatError,
    // Ours decide both; Nest's versions know other codes.
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    plugins: [answerErrors, compileHotQueries()],
    // Not before sockets and jobs have ended: it waits for the HTTP server, and that for its sockets.
    stopOnApplicationShutdown: true,
  };
}

function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError
    ? presentError(error)
    : presentError(new GraphQLError(formatted.message, { originalError: asError(error) }));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
