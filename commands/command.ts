/** What went before the command itself: `scripts/run.mjs` measures it. */
export interface Preparation {
  /** Epoch milliseconds at which the whole began. */
  readonly began: number;
  readonly installMs: number;
  readonly buildMs: number;
}

/** One npm command: `commands/<name>.ts` exports it as `command`. */
export interface Command {
  /** Shown for `--help`: what it does, then how it is called. */
  readonly usage: string;
  /** Resolves with the exit code. What it throws is shown as its message alone. */
  run(args: readonly string[], preparation: Preparation): Promise<number>;
}

/** Lines for people. The server itself logs; commands talk. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** The value of `--name value` or `--name=value`, or null. */
export function option(args: readonly string[], name: string): string | null {
  const flag = `--${name}`;
  const at = args.indexOf(flag);
  if (at >= 0) return args[at + 1] ?? null;
  return args.find((arg) => arg.startsWith(`${flag}=`))?.slice(flag.length + 1) ?? null;
}
