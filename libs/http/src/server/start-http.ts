import { randomUUID } from 'node:crypto';
import type { LoggerService, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { NextFunction, Request, Response } from 'express';
import { logRequests, type SecretRoutes } from '../log/request-line.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { validationPipe } from '../problem/validation.js';
import { RequestReader } from '../request/request-reader.interceptor.js';
import { traceRequests } from '../request/request-trace.js';
import { defaultHttpLimits, HttpLimits } from './http-limits.js';
import { LimitedExpressAdapter } from './limited-express.adapter.js';

/** The adapter that an application of ours runs on: `NestFactory.create(Module, httpAdapter(), httpDefaults(logger))`. */
export const httpAdapter = (limits: Partial<HttpLimits> = {}): LimitedExpressAdapter =>
  new LimitedExpressAdapter({ ...defaultHttpLimits, ...limits });

/** The Nest options that go with it: we read bodies ourselves, and whoever starts the application hears why it failed. */
export const httpDefaults = (logger?: LoggerService): NestApplicationOptions => ({
  bodyParser: false,
  abortOnError: false,
  ...(logger ? { logger } : {}),
});

/** Makes an application with our limits; connect its consumers, then start it with `startHttp`. */
export async function createHttp(
  module: Parameters<typeof NestFactory.create>[0],
  { logger, limits }: { logger: LoggerService; limits?: Partial<HttpLimits> },
): Promise<NestExpressApplication> {
  return NestFactory.create<NestExpressApplication>(module, httpAdapter(limits), httpDefaults(logger));
}

/**
 * Sets up everything between the socket and the controllers, then listens. Migrations have run by then. The log says
 * nothing of requests for secret routes.
 */
export async function startHttp(
  app: NestExpressApplication,
  { host, port }: { host: string; port: number },
  isSecret: SecretRoutes = () => false,
): Promise<void> {
  const adapter = app.getHttpAdapter();
  if (!(adapter instanceof LimitedExpressAdapter)) throw new Error('create the application with createHttp');
  app.disable('x-powered-by').disable('etag').disable('trust proxy').set('query parser', 'simple');
  app.use(
    traceRequests(randomUUID),
    logRequests(() => performance.now(), isSecret),
    securityHeaders(),
    neverStored,
  );
  app.useGlobalFilters(new ProblemFilter(isSecret));
  app.useGlobalInterceptors(new RequestReader(adapter.limits));
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true }); // code 0, since it was asked to stop
  await app.listen(port, host);
}

/** An API serves no page: nothing may be loaded, framed or guessed from its answers. */
const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });

function neverStored(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
