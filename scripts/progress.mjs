const TERMINAL_EVERY_MS = 200;
const LOG_EVERY_MS = 5_000;

/** Shows that something slow goes on, and how long already; silent where it ends at once. */
export async function withProgress(label, work) {
  const began = Date.now();
  const isTerminal = process.stderr.isTTY === true;
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const write = (end) =>
    process.stderr.write(`${isTerminal ? '\r\u001b[2K' : ''}${label} … ${end}`);
  let hasWritten = false;
  const timer = setInterval(
    () => {
      hasWritten = true;
      write(isTerminal ? seconds() : `${seconds()}\n`);
    },
    isTerminal ? TERMINAL_EVERY_MS : LOG_EVERY_MS,
  );
  if (!isTerminal) process.stderr.write(`${label} …\n`);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (hasWritten || !isTerminal) write(`done in ${seconds()}\n`);
  }
}
