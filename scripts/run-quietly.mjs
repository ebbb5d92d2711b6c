import { spawn } from 'node:child_process';

/** Runs a program whose output matters only when it fails; then the output is the error. */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const how = signal ? `was ended by ${signal}` : `ended with ${code}`;
      const said = Buffer.concat(output).toString('utf8').trim();
      reject(new Error(`${[program, ...args].join(' ')} ${how}.\n${said}`));
    });
  });
}
