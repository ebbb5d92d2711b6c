import { spawn } from 'node:child_process';
import { say } from '../command.js';
import { projectRoot } from '../installation.js';

/** One thing to check: a Node program, or a function that says what is wrong. */
export type Step =
  | { readonly name: string; readonly node: readonly string[] }
  | { readonly name: string; readonly check: () => Promise<string | null> };

const AT_ONCE = 2;

/** Runs all of them, two at once, even after a failure; returns the names of those that failed. */
export async function runSteps(steps: readonly Step[]): Promise<string[]> {
  const failed: string[] = [];
  const waiting = [...steps];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (!(await passes(step))) failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}

async function passes(step: Step): Promise<boolean> {
  const began = Date.now();
  const complaint = 'node' in step ? await complaintOf(step.node) : await step.check();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`${complaint === null ? ' ok ' : 'FAIL'}  ${step.name} (${seconds} s)`);
  if (complaint !== null) say(complaint);
  return complaint === null;
}

function complaintOf(args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) =>
      resolve(code === 0 ? null : Buffer.concat(output).toString('utf8').trimEnd()),
    );
  });
}
