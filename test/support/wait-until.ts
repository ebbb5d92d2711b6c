import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 25;

/** Asks again until the answer is true; throws with `what` after `withinMs`. */
export async function waitUntil(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  withinMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain: ${what}`);
    await delay(POLL_MS);
  }
}
