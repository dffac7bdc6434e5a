import { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Level, type Logger as Pino } from 'pino';
import { errorFacts, frames } from './error-facts.js';

export interface LoggerOptions {
  /** The least important level that is written; pino's names. */
  readonly level?: string;
  /** Where the lines go; standard output when left out. */
  readonly destination?: DestinationStream;
}

/** Nest's logger as JSON lines. Errors are reduced to what may be said of them. */
export function createLogger(service: string, { level = 'info', destination }: LoggerOptions = {}): LoggerService {
  const options = { level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime };
  return new JsonLines(destination ? pino(options, destination) : pino(options));
}

class JsonLines implements LoggerService {
  constructor(private readonly pino: Pino) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  /** Nest reports a failed start here and throws it on as well: `startOrExplain` says it once. */
  error = (message: unknown, ...rest: unknown[]): void => {
    if (rest.at(-1) !== 'ExceptionHandler') this.write('error', message, rest);
  };
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  /** Nest passes the context last, and for errors a stack before it. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? { context: rest.at(-1) } : {};
    const stack = rest.slice(0, -1).find((part): part is string => typeof part === 'string');
    this.pino[level]({ ...context, ...fields(message), ...(stack ? { at: frames(stack) } : {}) });
  }
}

function fields(message: unknown): object {
  if (message instanceof Error) return errorFacts(message);
  if (typeof message === 'object' && message !== null) return message;
  return { msg: String(message) };
}
