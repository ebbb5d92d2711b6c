import type { LoggerService } from '@nestjs/common';
import { destination, type Logger, pino } from 'pino';
import type { Config } from '../config/config.js';
import { Scrub } from './scrub.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest's logger as one JSON line per event on stdout, scrubbed. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;
  private readonly scrub: Scrub;

  constructor(config: Pick<Config, 'logLevel' | 'jwtSecret'>, stream = destination(1)) {
    this.scrub = new Scrub(config.jwtSecret);
    this.pino = pino({ level: config.logLevel, base: { pid: process.pid } }, stream);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest hands over the context as the last string, and for errors the stack before it. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const others = rest.slice(0, context === undefined ? undefined : -1);
    const details = others.filter((one) => one !== undefined && one !== null);
    const line = {
      context,
      ...(typeof message === 'string' ? {} : { detail: this.scrub.value(message) }),
      ...(details.length > 0 ? { more: this.scrub.value(details) } : {}),
    };
    this.pino[level](line, typeof message === 'string' ? this.scrub.text(message) : undefined);
  }
}
