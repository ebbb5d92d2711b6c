export interface LedgerRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: 'request' | 'accepted' | 'webhook';
  readonly phoneNumberId: string;
  readonly to: string | null;
  readonly opaque: string | null;
  readonly wamid: string | null;
  readonly status: string | null;
  readonly httpStatus: number | null;
  readonly outcome: string | null;
}

export interface LedgerSummary {
  readonly accepted: number;
  readonly distinctOpaque: number;
  readonly duplicates: number;
}

/** The simulator's control routes, as the public contract names them. */
export class Simulator {
  constructor(readonly url: string) {}

  behave(behaviour: Record<string, unknown>): Promise<unknown> {
    return this.send('PUT', '/sim/behaviour', behaviour);
  }

  async fault(rule: Record<string, unknown>): Promise<string> {
    const { id } = await this.send<{ id: string }>('POST', '/sim/faults', rule);
    return id;
  }

  clearFaults(): Promise<unknown> {
    return this.send('DELETE', '/sim/faults');
  }

  /** An inbound message; resolves after its webhook was answered. */
  inbound(
    message: Record<string, unknown>,
  ): Promise<{ wamid: string; webhook: { status: number } }> {
    return this.send('POST', '/sim/messages', message);
  }

  webhook(order: Record<string, unknown>): Promise<{
    results: { status: number }[];
    byStatus: Record<string, number>;
  }> {
    return this.send('POST', '/sim/webhooks', order);
  }

  load(order: Record<string, unknown>): Promise<{ sent: number; acked: number }> {
    return this.send('POST', '/sim/load', order);
  }

  summary(): Promise<LedgerSummary> {
    return this.send('GET', '/sim/ledger/summary');
  }

  async ledger(since = 0): Promise<LedgerRow[]> {
    const text = await (await fetch(`${this.url}/sim/ledger?since=${since}`)).text();
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LedgerRow);
  }

  /** Webhook updates that are due or being retried. */
  async pendingWebhooks(): Promise<number> {
    const { pending } = await this.send<{ pending: number }>('GET', '/sim/webhooks/pending');
    return pending;
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : null) as T;
  }
}
