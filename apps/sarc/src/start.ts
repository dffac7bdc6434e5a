import { createHttp, createLogger, Readiness, startHttp } from '#libs/http';
import { startMessaging } from '#libs/messaging';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { Config } from './config.js';
import { discreet } from './discreet-logger.js';
import { SarcModule, type Seams } from './sarc.module.js';
import { isSecret } from './secret-routes.js';

/**
 * Brings up the ear for events and the door for requests; both stop in order on SIGTERM. It is ready while its
 * database answers: without the broker it still takes in, and tells later.
 */
export async function startSarc(config: Config, seams?: Seams): Promise<NestExpressApplication> {
  const lines = createLogger('sarc', { level: config.logLevel, ...(seams?.log && { destination: seams.log }) });
  const app = await createHttp(SarcModule.with(config, seams), { logger: discreet(lines) });
  const database = app.get(DataSource);
  app.get(Readiness).require(() => database.query('SELECT 1'));
  await startMessaging(app);
  await startHttp(app, config.http, isSecret);
  return app;
}
