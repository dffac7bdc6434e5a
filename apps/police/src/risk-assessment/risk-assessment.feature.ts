import type { Feature } from '../feature.js';
import { RiskAssessmentController } from './risk-assessment.controller.js';
import { RiskAssessmentRow } from './risk-assessment.row.js';
import { RiskAssessmentService } from './risk-assessment.service.js';

export const riskAssessmentFeature: Feature = {
  entities: [RiskAssessmentRow],
  controllers: [RiskAssessmentController],
  providers: [RiskAssessmentService],
};
