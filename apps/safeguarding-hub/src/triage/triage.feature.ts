import type { Feature } from '../feature.js';
import { TriageController } from './triage.controller.js';
import { TriageRepository } from './triage.repository.js';
import { TriageRow } from './triage.row.js';
import { TriageService } from './triage.service.js';

export const triageFeature: Feature = {
  entities: [TriageRow],
  controllers: [TriageController],
  providers: [TriageService, TriageRepository],
};
