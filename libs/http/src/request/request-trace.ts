import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Trace } from '#libs/case-schemas';

const traces = new WeakMap<object, Trace>();
const CORRELATION_ID = /^[A-Za-z0-9-]{8,64}$/;
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Takes the caller's correlation id and W3C trace when they are well formed, and says which id it used. */
export function traceRequests(newId: () => string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const trace = readTrace(request.header('x-correlation-id'), request.header('traceparent'), newId);
    traces.set(request, trace);
    response.setHeader('X-Correlation-ID', trace.correlationId);
    next();
  };
}

export function readTrace(
  correlationId: string | undefined,
  traceparent: string | undefined,
  newId: () => string,
): Trace {
  return {
    correlationId: correlationId !== undefined && CORRELATION_ID.test(correlationId) ? correlationId : newId(),
    ...(traceparent !== undefined && TRACEPARENT.test(traceparent) ? { traceparent } : {}),
  };
}

/** The trace of a request that this service accepted. */
export function requestTrace(request: object): Trace {
  const trace = traces.get(request);
  if (!trace) throw new Error('the request came past traceRequests: start the application with startHttp');
  return trace;
}

/** The request's trace as a controller's parameter. */
export const CurrentTrace = createParamDecorator((_: unknown, context: ExecutionContext) =>
  requestTrace(context.switchToHttp().getRequest<Request>()),
);
