const WATCH_PARENT_MS = 2_000;

/** Resolves on Ctrl-C, on SIGTERM, or when the npm that started us was killed. */
export function untilStopped(): Promise<true> {
  return new Promise((resolve) => {
    const stop = () => resolve(true);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (!process.env.npm_lifecycle_event) return;
    const npm = process.ppid;
    setInterval(() => {
      if (process.ppid !== npm) stop();
    }, WATCH_PARENT_MS).unref();
  });
}
