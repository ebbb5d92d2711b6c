import { useId, useState } from 'react';
import { control } from './control.js';

const CODES = [
  [131000, 'something went wrong'],
  [131056, 'pair limit'],
  [130429, 'throughput'],
  [131047, 'window closed'],
  [131026, 'undeliverable'],
  [190, 'token expired'],
] as const;

const LATENCIES = [0, 300, 2000, 10_000];
const DAY_MS = 24 * 3_600_000;

/** The faults one wants at hand while trying things out; all others are behind /sim. */
export function FaultSwitches({ number }: { number: string | null }) {
  const [note, setNote] = useState('');
  const [code, setCode] = useState<number>(CODES[0][0]);
  const [latency, setLatency] = useState(0);
  const [duplicates, setDuplicates] = useState(false);
  const codeId = useId();
  const latencyId = useId();
  const scope = number === null ? {} : { phoneNumberId: number };
  const run = (done: string, act: Promise<unknown>) => {
    act
      .then(() => setNote(done))
      .catch((error: unknown) =>
        setNote(error instanceof Error ? error.message : 'That did not work.'),
      );
  };
  const changeLatency = (ms: number) => {
    setLatency(ms);
    const latencyMs = ms === 0 ? null : { p50: ms };
    run(
      ms === 0 ? 'Answers come at once.' : `Answers take ${ms} ms.`,
      control('PUT', '/sim/behaviour', { latencyMs }),
    );
  };
  const changeDuplicates = (on: boolean) => {
    setDuplicates(on);
    run(
      on ? 'Each webhook comes three times.' : 'Each webhook comes once.',
      control('PUT', '/sim/behaviour', { duplicates: on ? 2 : null }),
    );
  };
  return (
    <section className="switches" aria-label="Faults">
      <div className="switch-row">
        <label htmlFor={codeId}>Fail the next send with</label>
        <select id={codeId} value={code} onChange={(event) => setCode(Number(event.target.value))}>
          {CODES.map(([value, name]) => (
            <option key={value} value={value}>{`${value} · ${name}`}</option>
          ))}
        </select>
        <button
          type="button"
          className="quiet"
          onClick={() =>
            run(
              `The next send fails with ${code}.`,
              control('POST', '/sim/faults', {
                ...scope,
                endpoint: 'messages',
                kind: 'error',
                code,
                count: 1,
              }),
            )
          }
        >
          Set
        </button>
      </div>
      <div className="switch-row">
        <label htmlFor={latencyId}>Latency of the API</label>
        <select
          id={latencyId}
          value={latency}
          onChange={(event) => changeLatency(Number(event.target.value))}
        >
          {LATENCIES.map((ms) => (
            <option key={ms} value={ms}>{`${ms} ms`}</option>
          ))}
        </select>
      </div>
      <label className="switch-row">
        Duplicate webhooks
        <input
          type="checkbox"
          checked={duplicates}
          onChange={(event) => changeDuplicates(event.target.checked)}
        />
      </label>
      <div className="switch-row">
        <button
          type="button"
          className="quiet"
          onClick={() =>
            run(
              'Meta’s clock is a day ahead now.',
              control('POST', '/sim/clock', { skipMs: DAY_MS }),
            )
          }
        >
          Skip 24 h
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => run('No faults any more.', control('DELETE', '/sim/faults'))}
        >
          Clear faults
        </button>
      </div>
      <p className="switch-note" role="status">
        {note}
      </p>
    </section>
  );
}
