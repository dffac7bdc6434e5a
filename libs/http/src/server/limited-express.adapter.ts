import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Application } from 'express';
import { answerClientError } from './client-error.js';
import { HttpLimits } from './http-limits.js';
import { RequestsUnderWay } from './requests-under-way.js';
import { refuseUnknownRoute } from './unknown-route.js';

/**
 * Nest's Express adapter with what Nest leaves to Node's defaults: limits on slow and large requests, problem
 * details for requests that Node itself refuses, 405 beside 404, and requests under way finished before anything
 * that they need is closed.
 */
export class LimitedExpressAdapter extends ExpressAdapter {
  private readonly underWay = new RequestsUnderWay();
  private finished?: Promise<void>;

  constructor(readonly limits: HttpLimits) {
    super();
    this.use(this.underWay.middleware);
  }

  override initHttpServer(): void {
    const server = createServer(
      {
        maxHeaderSize: this.limits.headerBytes,
        headersTimeout: this.limits.headersTime,
        requestTimeout: this.limits.requestTime,
        connectionsCheckingInterval: this.limits.checkEvery,
      },
      this.getInstance<Application>(),
    );
    server.on('clientError', answerClientError);
    this.httpServer = server;
  }

  override setNotFoundHandler(): void {
    this.use(refuseUnknownRoute(this.getInstance<Application>()));
  }

  /** The first thing that Nest does at a stop. */
  override beforeClose(): void {
    super.beforeClose();
    this.finished = this.underWay.finish(this.httpServer, this.limits.drainTime);
  }

  /** Nest closes what requests need, such as the database, after this. */
  override async close(): Promise<void> {
    await this.finished;
  }
}
