import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Names come from callers; beyond so many they are told apart no more. */
const MAX_OPERATION_NAMES = 300;

/** What operators measure. No label names a tenant or a person. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly operationNames = new Set<string>();

  private readonly http = this.histogram('http_request_seconds', 'HTTP requests by route.', [
    'method',
    'route',
    'status',
  ]);
  private readonly operations = this.histogram('graphql_operation_seconds', 'GraphQL operations.', [
    'kind',
    'name',
  ]);
  private readonly graphqlErrors = this.counter('graphql_errors_total', 'GraphQL errors by code.', [
    'code',
  ]);
  private readonly graphCalls = this.histogram('graph_api_seconds', 'Calls to the Graph API.', [
    'endpoint',
    'code',
  ]);
  private readonly webhookItems = this.histogram(
    'webhook_lag_seconds',
    'From the receipt of a webhook to the end of its fold.',
    ['kind'],
  );
  private readonly jobs = this.histogram('job_seconds', 'Jobs by name and outcome.', [
    'name',
    'outcome',
  ]);

  constructor() {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 100 });
  }

  observeHttp(method: string, route: string, status: number, seconds: number): void {
    this.http.observe({ method, route, status }, seconds);
  }

  observeOperation(kind: string, name: string | null, seconds: number): void {
    this.operations.observe({ kind, name: this.operationName(name) }, seconds);
  }

  countGraphqlError(code: string): void {
    this.graphqlErrors.inc({ code });
  }

  /** `code` is Meta's error code, an HTTP status, or `ok`. */
  observeGraphCall(endpoint: string, code: string, seconds: number): void {
    this.graphCalls.observe({ endpoint, code }, seconds);
  }

  observeWebhookLag(kind: string, seconds: number): void {
    this.webhookItems.observe({ kind }, seconds);
  }

  observeJob(name: string, outcome: 'completed' | 'failed', seconds: number): void {
    this.jobs.observe({ name, outcome }, seconds);
  }

  /** A figure that is looked up when somebody asks, such as a queue's depth by state. */
  gauge(name: string, help: string, look: () => Promise<Readonly<Record<string, number>>>): void {
    const gauge: Gauge<'of'> = new Gauge({
      name,
      help,
      labelNames: ['of'],
      registers: [this.registry],
      async collect() {
        for (const [of, value] of Object.entries(await look())) gauge.set({ of }, value);
      },
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private operationName(name: string | null): string {
    if (!name) return 'anonymous';
    if (this.operationNames.size < MAX_OPERATION_NAMES) this.operationNames.add(name);
    return this.operationNames.has(name) ? name : 'other';
  }

  private histogram(name: string, help: string, labelNames: string[]): Histogram {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
