import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import {
  type ConnectionInitMessage,
  type Context,
  type FormattedExecutionResult,
  makeServer,
  type Server,
  type SubscribePayload,
} from 'graphql-ws';
import type { Authenticator } from '../../auth/authenticator.js';
import type { Metrics } from '../../observability/metrics.js';
import { logUnexpected } from '../answer-errors.plugin.js';
import { ApiError } from '../api-error.js';
import type { ContextFactory } from '../context-factory.js';
import { parseWithLimits } from '../limits.js';
import { presentError, publicError } from '../present-error.js';
import { SharedExecution } from './shared-execution.js';
import { FORBIDDEN, SocketGuest, UNAUTHORIZED } from './socket-guest.js';
import type { SocketLink } from './socket-link.js';
import { SocketOperation } from './socket-operation.js';

const INIT_WITHIN_MS = 3_000;
const MAX_SUBSCRIPTIONS = 100;
const MAX_SOCKETS_PER_PERSON = 20;

/** What we keep of a socket while it is open. */
export interface SocketExtra {
  readonly link: SocketLink;
  readonly requestId: string;
  guest: SocketGuest | null;
}

type SocketContext = Context<ConnectionInitMessage['payload'], SocketExtra>;

/** What is said over a socket: who comes in, what may be asked, and what is answered. */
export class SocketProtocol {
  readonly guests = new Set<SocketGuest>();
  readonly server: Server<SocketExtra>;
  private readonly shared: SharedExecution;
  private readonly presented = new WeakMap<object, FormattedExecutionResult>();

  constructor(
    /** The schema is there once the application has started. */
    private readonly api: { readonly schema: GraphQLSchema },
    private readonly authenticator: Authenticator,
    private readonly contexts: ContextFactory,
    private readonly metrics: Metrics,
  ) {
    this.shared = new SharedExecution(contexts);
    this.server = makeServer<ConnectionInitMessage['payload'], SocketExtra>({
      connectionInitWaitTimeout: INIT_WITHIN_MS,
      onConnect: (context) => this.letIn(context),
      onPing: async ({ extra }, payload) => {
        if (payload?.authorization) await extra.guest?.renew(payload.authorization);
      },
      onSubscribe: (context, _, payload) => this.prepare(context, payload),
      execute: (operation) => this.execute(operation),
      subscribe: (operation) => this.subscribe(operation),
      onNext: (context, _id, _payload, _args, result) => this.present(context, result),
      onError: ({ extra }, _id, _payload, errors) => this.presentErrors(extra, errors),
      onClose: ({ extra }) => this.seeOff(extra),
    });
  }

  private async letIn({ extra, connectionParams }: SocketContext): Promise<boolean> {
    const authorization = connectionParams?.authorization;
    const signedIn = await this.authenticator.authorization(authorization, extra.requestId);
    if (!signedIn) {
      extra.link.close(UNAUTHORIZED, 'Unauthorized');
      return false;
    }
    // It may have closed meanwhile, and then nobody would see the guest off.
    if (!extra.link.isOpen) return false;
    const guest = new SocketGuest(extra.link, this.authenticator, authorization, signedIn);
    const others = [...this.guests].filter((other) => other.personId === guest.personId);
    if (others.length >= MAX_SOCKETS_PER_PERSON) {
      guest.forget();
      extra.link.close(FORBIDDEN, `At most ${MAX_SOCKETS_PER_PERSON} sockets for one person`);
      return false;
    }
    extra.guest = guest;
    this.guests.add(guest);
    return true;
  }

  private seeOff(extra: SocketExtra): void {
    if (!extra.guest) return;
    extra.guest.forget();
    this.guests.delete(extra.guest);
  }

  private prepare(
    { extra, subscriptions }: SocketContext,
    payload: SubscribePayload,
  ): SocketOperation | readonly GraphQLError[] {
    if (!extra.guest) return [new ApiError('UNAUTHENTICATED', 'Sign in first.')];
    if (Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS) {
      const most = `At most ${MAX_SUBSCRIPTIONS} operations at once in one socket.`;
      return [new ApiError('RATE_LIMITED', most)];
    }
    const parsed = parseWithLimits(this.api.schema, payload);
    if ('errors' in parsed) return parsed.errors;
    const { caller } = extra.guest;
    const context = this.contexts.ofSocket(caller, extra.requestId);
    return new SocketOperation(this.api.schema, parsed.document, caller, context, payload);
  }

  private async execute(operation: ExecutionArgs): Promise<ExecutionResult> {
    const startedAt = performance.now();
    const result = await execute(operation);
    const kind = getOperationAST(operation.document, operation.operationName)?.operation ?? 'none';
    const seconds = (performance.now() - startedAt) / 1000;
    this.metrics.observeOperation(kind, operation.operationName ?? null, seconds);
    return result;
  }

  private subscribe(operation: object) {
    if (operation instanceof SocketOperation) return this.shared.subscribe(operation);
    throw new Error('An operation that nobody prepared.');
  }

  /** One result may go to many sockets; it is looked at once. */
  private present(
    { extra }: SocketContext,
    result: ExecutionResult | { readonly errors?: readonly GraphQLError[] },
  ): FormattedExecutionResult | undefined {
    if (!result.errors) return undefined;
    const known = this.presented.get(result);
    if (known) return known;
    const { errors, ...rest } = result;
    const presented = { ...rest, errors: this.presentErrors(extra, errors) };
    this.presented.set(result, presented);
    return presented;
  }

  private presentErrors(
    { requestId }: SocketExtra,
    errors: readonly (GraphQLError | GraphQLFormattedError)[],
  ): readonly GraphQLFormattedError[] {
    return errors.map((error) => {
      if (!isGraphqlError(error)) return error;
      logUnexpected(error, requestId);
      this.metrics.countGraphqlError(publicError(error).code);
      return presentError(error, requestId);
    });
  }
}

function isGraphqlError(error: GraphQLError | GraphQLFormattedError): error is GraphQLError {
  return error instanceof Error;
}
