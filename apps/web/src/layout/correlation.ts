import type { NextFunction, Request, Response } from 'express';

const ids = new WeakMap<object, string>();

/** Gives each request a number under which its lines in the logs of all services can be found. */
export function correlate(newId: () => string) {
  return (request: Request, _: Response, next: NextFunction): void => {
    ids.set(request, newId());
    next();
  };
}

export const correlationIdOf = (request: object): string => ids.get(request) ?? 'none';
