import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { routeOf } from '#libs/http';
import { correlationIdOf } from './correlation.js';
import { isSecretPage } from './secret-pages.js';

const logger = new Logger('http');

/** One line for each answer: the pattern of the page, never its address, and nobody’s name; none for a page that is secret. */
export function logRequests(clock: () => number) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const start = clock();
    response.once('close', () => {
      if (isSecretPage(routeOf(request))) return;
      logger.log({
        event: 'request',
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(clock() - start),
        correlationId: correlationIdOf(request),
      });
    });
    next();
  };
}
