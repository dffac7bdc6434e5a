import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import nunjucks from 'nunjucks';
import type { Assets } from './assets.js';
import { longDateTime } from './dates.js';
import { packageFolder, sourceFolder } from './source-folder.js';

/** Templates lie beside the controllers that show them. Everything that is not a template's own word is escaped. */
export function setUpTemplates(app: NestExpressApplication, assets: Assets): void {
  const folders = [
    sourceFolder(),
    join(packageFolder('govuk-frontend'), 'dist'),
    packageFolder('@ministryofjustice/frontend'),
  ];
  const environment = nunjucks.configure(folders, { autoescape: true, express: app.getHttpAdapter().getInstance() });
  environment.addGlobal('assets', assets);
  // The timeline of the Ministry of Justice asks for a filter of this name.
  environment.addFilter('date', longDateTime);
  app.setViewEngine('njk');
}
