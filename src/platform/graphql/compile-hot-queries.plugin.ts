import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { BREAK, type DocumentNode, type ExecutionResult, OperationTypeNode, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphqlContext } from './graphql-context.js';

/** Compiling takes some milliseconds: a document earns them by coming back. */
const HOT_AFTER = 3;

type RequestContext = GraphQLRequestContextResponseForOperation<GraphqlContext>;

interface Entry {
  times: number;
  /** Operations by name; null where it cannot or should not be compiled. */
  readonly compiled: Map<string | null, CompiledQuery | null>;
}

function newEntry(): Entry {
  return { times: 0, compiled: new Map() };
}

/**
 * Executes queries that come again and again as compiled functions, some three times faster for
 * lists. One with errors runs once more on the usual path, which alone knows how to present them;
 * a query changes nothing, so that is safe.
 */
export function compileHotQueries(): ApolloServerPlugin<GraphqlContext> {
  // Apollo keeps a parsed document for as long as it is used, and so its compiled form.
  const seen = new WeakMap<DocumentNode, Entry>();

  const compiledOf = (context: RequestContext): CompiledQuery | null => {
    const entry = seen.get(context.document) ?? newEntry();
    seen.set(context.document, entry);
    entry.times += 1;
    if (entry.times <= HOT_AFTER) return null;
    const name = context.operationName;
    const known = entry.compiled.get(name);
    if (known !== undefined) return known;
    const compiled = compile(context);
    entry.compiled.set(name, compiled);
    return compiled;
  };

  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async (context: RequestContext) => {
          const compiled = compiledOf(context);
          if (!compiled) return null;
          const { request, contextValue } = context;
          const result = await compiled.query(undefined, contextValue, request.variables ?? {});
          return result.errors ? null : response(result);
        },
      }),
  };
}

function compile(context: RequestContext): CompiledQuery | null {
  const { schema, document, operation, operationName } = context;
  if (operation.operation !== OperationTypeNode.QUERY || isUnsuited(document)) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(compiled) ? compiled : null;
}

/** Its `@skip` and `@include` differ from the reference in fragments; introspection is never hot. */
function isUnsuited(document: DocumentNode): boolean {
  let isFound = false;
  const found = () => {
    isFound = true;
    return BREAK;
  };
  visit(document, {
    Directive: found,
    Field: ({ name }) => (/^__(schema|type)$/.test(name.value) ? found() : undefined),
  });
  return isFound;
}

function response(singleResult: ExecutionResult) {
  return {
    http: { status: undefined, headers: new HeaderMap() },
    body: { kind: 'single' as const, singleResult },
  };
}
