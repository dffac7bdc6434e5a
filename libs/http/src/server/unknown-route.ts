import type { Application, NextFunction, Request, Response } from 'express';
import type { ILayer } from 'express-serve-static-core';
import { notFound, Problem } from '../problem/problem.js';

/** What Express's types leave out of a layer of its router. */
type Layer = ILayer & { match(path: string): boolean };

/** Stands behind all routes: 405 with what is allowed where only the method is wrong (TRACE always is), else 404. */
export function refuseUnknownRoute(express: Application) {
  return (request: Request, _: Response, next: NextFunction): void => {
    const methods = methodsOf(express, request.path);
    next(methods.length === 0 ? notFound() : methodNotAllowed(methods));
  };
}

function methodNotAllowed(methods: readonly string[]): Problem {
  return new Problem(405, 'method-not-allowed', { headers: { Allow: methods.join(', ') } });
}

function methodsOf(express: Application, path: string): string[] {
  const layers = express.router.stack as Layer[];
  const routes = layers.filter((layer) => layer.route && layer.match(path)).map(({ route }) => route);
  const methods = routes.flatMap((route) => (route?.stack ?? []).map(({ method }) => method.toUpperCase()));
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].sort();
}
