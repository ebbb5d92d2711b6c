import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const stepMs = 15_000;
let current = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  current = Date.now();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (!timer) {
    current = Date.now();
    timer = setInterval(tick, stepMs);
    document.addEventListener('visibilitychange', tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  };
}

/** The time in milliseconds; one clock for the whole screen, moving every 15 seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => current);
}
