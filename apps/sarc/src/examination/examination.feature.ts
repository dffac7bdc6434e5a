import type { Feature } from '../feature.js';
import { ExaminationQuery } from './examination.query.js';
import { ExaminationRepository } from './examination.repository.js';
import { ExaminationStepRow, SampleDecisionRow, StoredSampleRow } from './examination.row.js';
import { ExaminationService } from './examination.service.js';
import { ReferralExaminationController } from './referral-examination.controller.js';
import { ReferralExaminationService } from './referral-examination.service.js';
import { SampleController } from './sample.controller.js';
import { SampleService } from './sample.service.js';

export const examinationFeature: Feature = {
  entities: [ExaminationStepRow, StoredSampleRow, SampleDecisionRow],
  controllers: [ReferralExaminationController, SampleController],
  providers: [ExaminationService, ReferralExaminationService, SampleService, ExaminationRepository, ExaminationQuery],
};
