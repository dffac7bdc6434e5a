import type { Feature } from '../feature.js';
import { AlertAnswering } from './alert-answering.service.js';
import { AlertsOnReferral } from './alert-on-referral.query.js';
import { AlertQuestionRepository } from './alert-question.repository.js';
import { AlertEntryRow, AlertQuestionRow } from './alert-question.row.js';
import { AlertConsumer } from './alert.consumer.js';
import { AlertController } from './alert.controller.js';
import { AlertQuery } from './alert.query.js';
import { AlertAboutRow, AlertRow } from './alert.row.js';
import { AlertService } from './alert.service.js';

export const alertFeature: Feature = {
  entities: [AlertRow, AlertAboutRow, AlertQuestionRow, AlertEntryRow],
  controllers: [AlertController, AlertConsumer],
  providers: [AlertService, AlertAnswering, AlertQuestionRepository, AlertQuery, AlertsOnReferral],
};
