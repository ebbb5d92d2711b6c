/** One line of the doctor's. */
export interface Check {
  readonly name: string;
  readonly isOk: boolean;
  readonly said: string;
}

const TIMEOUT_MS = 5_000;

/** What a URL answers, or null when nobody answers within five seconds. */
export async function ask(url: string, headers: Record<string, string> = {}) {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch {
    return null;
  }
}
