import { createHttp, createLogger, Readiness, startHttp } from '#libs/http';
import { startMessaging } from '#libs/messaging';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { Config } from './config.js';
import { ProbationModule, type Seams } from './probation.module.js';

/**
 * Brings up the ear for events and the door for requests; both stop in order on SIGTERM. It is ready while its
 * database answers: without the broker it still takes in, and tells later.
 */
export async function startProbation(config: Config, seams?: Seams): Promise<NestExpressApplication> {
  const app = await createHttp(ProbationModule.with(config, seams), {
    logger: createLogger('probation', { level: config.logLevel, ...(seams?.log && { destination: seams.log }) }),
  });
  const database = app.get(DataSource);
  app.get(Readiness).require(() => database.query('SELECT 1'));
  await startMessaging(app);
  await startHttp(app, config.http);
  return app;
}
