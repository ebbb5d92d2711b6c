import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Milliseconds from the start of the process until the empty application listens. */
export async function startEmptyApp(): Promise<number> {
  const startedAt = performance.now();
  const child = fork(join(process.cwd(), 'dist/bench/support/empty-app-process.js'));
  await once(child, 'message');
  const elapsedMs = performance.now() - startedAt;
  child.kill();
  await once(child, 'exit');
  return elapsedMs;
}
