import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { requestTrace } from '../request/request-trace.js';

const logger = new Logger('http');

/** The pattern of the route that took the request, never its URL: a URL can name a person. */
export function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'none';
}

/** Of which routes, by their patterns, nothing may be read in the log: not even that somebody asked. */
export type SecretRoutes = (route: string) => boolean;

/** Writes one line for each request when its answer has gone, or when the caller has; none for a secret route. */
export function logRequests(clock: () => number, isSecret: SecretRoutes) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const start = clock();
    response.once('close', () => {
      if (isSecret(routeOf(request))) return;
      logger.log({
        event: 'request',
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(clock() - start),
        correlationId: requestTrace(request).correlationId,
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
}
