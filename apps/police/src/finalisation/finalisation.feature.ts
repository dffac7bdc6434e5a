import type { Feature } from '../feature.js';
import { FinalisationController } from './finalisation.controller.js';
import { FinalisationRow } from './finalisation.row.js';
import { FinalisationService } from './finalisation.service.js';

export const finalisationFeature: Feature = {
  entities: [FinalisationRow],
  controllers: [FinalisationController],
  providers: [FinalisationService],
};
