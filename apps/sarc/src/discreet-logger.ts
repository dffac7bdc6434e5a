import type { LoggerService } from '@nestjs/common';

/** Lines that count clients: keys are remembered, and forgotten after a month, only of those who came by themselves. */
const COUNTING: readonly unknown[] = ['answers-forgotten'];

/** Whoever reads the log of the computers must not learn how many came. Of their requests it says nothing: secret-routes.ts. */
export function discreet(logger: LoggerService): LoggerService {
  const saying =
    (write: (message: unknown, ...rest: unknown[]) => void) =>
    (message: unknown, ...rest: unknown[]): void => {
      if (!isCount(message)) write(message, ...rest);
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

const isCount = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'event' in message && COUNTING.includes(message.event);
