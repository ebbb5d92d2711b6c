import { Logger } from '@nestjs/common';

const CHECK_WITHIN_MS = 2_000;

export interface ReadinessReport {
  readonly status: 'ready' | 'not ready';
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

/** Whether this process can serve now: each check throws when it cannot. Reasons go to the log only. */
export class Readiness {
  private readonly logger = new Logger('Readiness');
  private readonly checks = new Map<string, () => Promise<void>>();

  register(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  async report(): Promise<ReadinessReport> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await this.run(name, check)] as const),
    );
    const isReady = results.every(([, result]) => result === 'ok');
    return { status: isReady ? 'ready' : 'not ready', checks: Object.fromEntries(results) };
  }

  private async run(name: string, check: () => Promise<void>): Promise<'ok' | 'failed'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), CHECK_WITHIN_MS);
    });
    try {
      await Promise.race([check(), late]);
      return 'ok';
    } catch (error) {
      this.logger.warn(`${name} is not ready: ${String(error)}`);
      return 'failed';
    } finally {
      clearTimeout(timer);
    }
  }
}
