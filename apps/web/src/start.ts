import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createHttp, createLogger } from '#libs/http';
import type { Config } from './config.js';
import { readAssets, serveAssets } from './layout/assets.js';
import { correlate } from './layout/correlation.js';
import { checkForms } from './layout/csrf.js';
import { neverStored, newNonce, securityHeaders } from './layout/headers.js';
import { setUpTemplates } from './layout/nunjucks.setup.js';
import { pageContext } from './layout/page-context.js';
import { logRequests } from './layout/request-log.js';
import { sessionMiddleware } from './sign-in/session.js';
import { WebModule, type Seams } from './web.module.js';

/** Requests under way may take so long after the order to stop, in milliseconds. */
const DRAIN_MS = 9_000;
/** Room for the longest texts of the largest form, as a browser encodes them. */
const LARGEST_FORM = 192 * 1024;
/** More boxes than the longest form has. */
const MOST_BOXES = 50;

/** Puts everything between the socket and the pages, in the order in which a request meets it, then listens. */
export async function startWeb(
  config: Config,
  seams: Seams,
  logger: LoggerService = createLogger('web', { level: config.logLevel }),
): Promise<NestExpressApplication> {
  const limits = { drainTime: DRAIN_MS };
  const app = await createHttp(WebModule.with(config, seams), { logger, limits });
  const secure = config.address.startsWith('https:');
  const assets = readAssets();
  app.disable('x-powered-by').disable('etag').disable('trust proxy').set('query parser', 'simple');
  app.use(
    correlate(randomUUID),
    logRequests(() => performance.now()),
  );
  app.use(newNonce, securityHeaders({ secure, provider: new URL(config.provider.issuer).origin }));
  app.use(serveAssets(assets), neverStored);
  app.use(sessionMiddleware({ store: seams.sessions.store, secret: config.sessions.secret, secure }));
  app.useBodyParser('urlencoded', { extended: false, limit: LARGEST_FORM, parameterLimit: MOST_BOXES });
  app.use(pageContext(seams.now), checkForms);
  setUpTemplates(app, assets);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(config.http.port, config.http.host);
  return app;
}
