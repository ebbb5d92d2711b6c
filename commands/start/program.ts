import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { logTail, rotateLog } from '../embedded-postgres/log-file.js';
import { projectRoot, type Variables } from '../installation.js';

export interface ProgramOptions {
  /** As it is called in messages: "server", "simulator". */
  readonly name: string;
  readonly file: string;
  readonly variables: Variables;
  readonly logFile: string;
}

const FOLLOW_PARENT = join(projectRoot, 'scripts', 'follow-parent.mjs');
const GRACE_MS = 20_000;

/** A program of ours in a process of its own, its output in a log file. */
export class Program {
  readonly name: string;
  /** Resolves with how it ended, whoever ended it. */
  readonly ended: Promise<string>;
  private readonly child: ChildProcess;
  private readonly logFile: string;

  constructor(options: ProgramOptions) {
    this.name = options.name;
    this.logFile = options.logFile;
    mkdirSync(dirname(options.logFile), { recursive: true });
    rotateLog(options.logFile);
    const log = openSync(options.logFile, 'a');
    // Detached: Ctrl-C in the terminal reaches us alone, and we stop the programs in their order.
    this.child = spawn(process.execPath, ['--import', FOLLOW_PARENT, options.file], {
      cwd: projectRoot,
      env: { ...options.variables },
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.ended = new Promise((resolve) => {
      this.child.once('error', (error) => resolve(error.message));
      this.child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** SIGTERM lets it finish what it has begun; SIGKILL follows where that takes too long. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    this.child.kill('SIGTERM');
    const timeout = new AbortController();
    const isLate = await Promise.race([
      this.ended.then(() => false),
      delay(GRACE_MS, true, { signal: timeout.signal, ref: false }).catch(() => false),
    ]);
    timeout.abort();
    if (isLate) this.child.kill('SIGKILL');
    await this.ended;
  }

  lastWords(): string {
    return logTail(this.logFile);
  }
}
