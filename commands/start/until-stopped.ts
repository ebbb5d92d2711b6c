import { existsSync, readFileSync } from 'node:fs';

const WATCH_PARENT_MS = 2_000;

/** Resolves on Ctrl-C, on SIGTERM, or when the npm that started us was killed. */
export function untilStopped(): Promise<true> {
  return new Promise((resolve) => {
    const stop = () => resolve(true);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (!process.env.npm_lifecycle_event) return;
    const npm = parents();
    setInterval(() => {
      if (parents() !== npm) stop();
    }, WATCH_PARENT_MS).unref();
  });
}

/** Between npm and us stands a shell, which lives on when npm is killed. */
function parents(): string {
  const shell = `/proc/${process.ppid}/stat`;
  const npm = existsSync(shell) ? /\) \S (\d+)/.exec(readFileSync(shell, 'utf8'))?.[1] : '';
  return `${process.ppid} ${npm ?? ''}`;
}
