import type { LogLine } from '../../../src/webhooks/log-line.js';

/** The last webhooks and requests, newest first, each with what it carried. */
export function DeliveryList({ log }: { log: LogLine[] }) {
  return (
    <section className="deliveries" aria-label="Deliveries">
      <h3>Webhooks and requests</h3>
      {log.length === 0 && <p className="hint">Nothing yet. Open a phone and write something.</p>}
      <ol>
        {[...log].reverse().map((line) => (
          <li key={line.id}>
            <details>
              <summary>
                <span className={`kind kind-${line.kind}`}>{line.kind}</span>
                <span className="delivery-title">{line.title}</span>
                <span className={line.status >= 200 && line.status < 300 ? 'good' : 'bad'}>
                  {line.status === 0 ? 'no answer' : line.status}
                </span>
                <span className="delivery-time">{`${line.latencyMs.toFixed(line.latencyMs < 10 ? 1 : 0)} ms`}</span>
              </summary>
              <pre tabIndex={0}>
                {line.body === undefined ? 'Too long to keep.' : indented(line.body)}
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
