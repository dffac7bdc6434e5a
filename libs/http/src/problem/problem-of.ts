import { HttpException } from '@nestjs/common';
import { StrictJsonError } from '#libs/case-schemas';
import { isDatabaseUnavailable } from '#libs/database';
import { badRequest, Problem, unavailable } from './problem.js';

const codes: Readonly<Record<number, string>> = {
  400: 'malformed-request',
  401: 'token-required',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'request-too-slow',
  409: 'conflict',
  413: 'body-too-large',
  415: 'content-type-not-supported',
  422: 'unprocessable',
  429: 'too-many-requests',
};

/** The problem that an error is to the caller; undefined when it is our own fault and nothing is to be said. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof StrictJsonError) return unreadable(error);
  if (isDatabaseUnavailable(error)) return unavailable('database-unavailable');
  const status = error instanceof HttpException ? error.getStatus() : requestErrorStatus(error);
  const code = status === undefined ? undefined : codes[status];
  return status === undefined || code === undefined ? undefined : new Problem(status, code);
}

export function unreadable({ code, path }: StrictJsonError): Problem {
  return badRequest(code, path ? [{ field: path, code, message: 'cannot be read' }] : undefined);
}

/** Express's own errors about a request (a path that is not UTF-8, say) carry a status of 400 to 499. */
function requestErrorStatus(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
