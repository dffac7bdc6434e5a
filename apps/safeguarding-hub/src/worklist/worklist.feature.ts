import type { Feature } from '../feature.js';
import { WorklistController } from './worklist.controller.js';
import { WorklistQuery } from './worklist.query.js';
import { WorklistService } from './worklist.service.js';

export const worklistFeature: Feature = {
  controllers: [WorklistController],
  providers: [WorklistService, WorklistQuery],
};
