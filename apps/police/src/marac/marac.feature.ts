import type { Feature } from '../feature.js';
import { MaracController } from './marac.controller.js';
import { MaracRow } from './marac.row.js';
import { MaracService } from './marac.service.js';

export const maracFeature: Feature = {
  entities: [MaracRow],
  controllers: [MaracController],
  providers: [MaracService],
};
