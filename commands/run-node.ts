import { spawn } from 'node:child_process';
import { projectRoot } from './installation.js';

/** Runs a Node program in the project's folder, its output ours. Resolves with its exit code. */
export function runNode(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      cwd: projectRoot,
      env: { ...process.env, ...variables },
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
