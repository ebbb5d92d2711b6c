import { spawn } from 'node:child_process';
import { join } from 'node:path';

const COMPILED = join(__dirname, '..', '..', 'dist', 'simulator', 'src', 'main.js');

/** Starts the compiled simulator and gives its first line and how it ended. */
function run(environment: Record<string, string>, onLine: (stop: () => void) => void) {
  const child = spawn(process.execPath, [COMPILED], {
    env: { PATH: process.env.PATH, ...environment },
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
    if (out.includes('\n')) onLine(() => child.kill('SIGTERM'));
  });
  return new Promise<{ out: string; err: string; code: number | null }>((resolve) => {
    child.on('close', (code) => resolve({ out, err, code }));
  });
}

it('says in one line that it is ready, and stops when told', async () => {
  const { out, code } = await run({ SIMULATOR_PORT: '0' }, (stop) => stop());
  expect([JSON.parse(out), code]).toEqual([{ ready: true, port: expect.any(Number) }, 0]);
});

it('names a wrong variable and ends', async () => {
  const { err, code } = await run({ SIMULATOR_PORT: 'ninety' }, () => undefined);
  expect([err, code]).toEqual([expect.stringContaining('SIMULATOR_PORT'), 1]);
});
