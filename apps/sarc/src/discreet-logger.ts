import type { LoggerService } from '@nestjs/common';

/** Routes about people who came by themselves, or in which they cannot be told from others. */
const SECRET = /^\/(clients|samples)(\/|$)/;

/** Lines that count clients: keys are remembered, and forgotten after a month, only of those who came by themselves. */
const COUNTING: readonly unknown[] = ['answers-forgotten'];

/**
 * Whoever reads the log of the computers must not learn that somebody came, nor when: no line is written of a request
 * about a client, and of an error in one neither the route nor the place in the code. Who saw and did what is in the access log, which is the
 * centre’s own.
 */
export function discreet(logger: LoggerService): LoggerService {
  const saying =
    (write: (message: unknown, ...rest: unknown[]) => void) =>
    (message: unknown, ...rest: unknown[]): void => {
      const said = sayable(message);
      if (said !== undefined) write(said, ...rest);
    };
  return {
    log: saying((message, ...rest) => void logger.log(message, ...rest)),
    warn: saying((message, ...rest) => void logger.warn(message, ...rest)),
    error: saying((message, ...rest) => void logger.error(message, ...rest)),
    debug: saying((message, ...rest) => void logger.debug?.(message, ...rest)),
    verbose: saying((message, ...rest) => void logger.verbose?.(message, ...rest)),
    fatal: saying((message, ...rest) => void logger.fatal?.(message, ...rest)),
  };
}

function sayable(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || message instanceof Error) return message;
  const { event, route, at: _, ...more } = message as Readonly<Record<string, unknown>>;
  if (COUNTING.includes(event)) return undefined;
  if (typeof route !== 'string' || !SECRET.test(route)) return message;
  return event === 'request' ? undefined : { event, ...more };
}
