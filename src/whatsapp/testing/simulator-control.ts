/** The simulator's control routes, as a test needs them. */
export class SimulatorControl {
  constructor(private readonly url: string) {}

  async send(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.url}/sim${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /sim${path}: ${response.status} ${text}`);
    return text ? (JSON.parse(text) as Record<string, unknown>) : {};
  }

  behave(behaviour: Record<string, unknown>): Promise<unknown> {
    return this.send('PUT', '/behaviour', behaviour);
  }

  fault(fault: Record<string, unknown>): Promise<unknown> {
    return this.send('POST', '/faults', fault);
  }

  async reset(): Promise<void> {
    await this.send('POST', '/reset');
  }

  summary(): Promise<Record<string, unknown>> {
    return this.send('GET', '/ledger/summary');
  }
}
