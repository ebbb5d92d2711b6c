import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoadOrder, LoadReport } from './load-process.js';

/** Runs one load in a process of its own, so that making it costs the measured ones nothing. */
export async function runLoadChild(order: LoadOrder): Promise<LoadReport> {
  const child = fork(join(process.cwd(), 'dist/bench/support/load-process.js'));
  try {
    child.send(order);
    const [report] = (await once(child, 'message')) as [LoadReport];
    return report;
  } finally {
    child.kill();
  }
}

/** The bare receiver that stands for the physical limit. */
export async function startCeilingServer(
  secret: string,
): Promise<{ origin: string; pid: number; stop: () => void }> {
  const child = fork(join(process.cwd(), 'dist/bench/support/ceiling-server.js'), [secret]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => child.kill(),
  };
}
