import type { Feature } from '../feature.js';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentRepository } from './assessment.repository.js';
import { AssessmentRow } from './assessment.row.js';
import { AssessmentService } from './assessment.service.js';

export const assessmentFeature: Feature = {
  entities: [AssessmentRow],
  controllers: [AssessmentController],
  providers: [AssessmentService, AssessmentRepository],
};
