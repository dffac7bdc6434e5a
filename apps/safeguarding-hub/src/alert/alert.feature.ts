import type { Feature } from '../feature.js';
import { AlertAnswerConsumer } from './alert-answer.consumer.js';
import { AlertAnswerRow, AlertSentRow } from './alert-answer.row.js';
import { AlertAnswerService } from './alert-answer.service.js';
import { AlertHolders } from './alert-holder.service.js';
import { AlertToldRepository } from './alert-told.repository.js';
import { AlertService } from './alert.service.js';
import { HubReferrals } from './hub-referral.query.js';
import { ToldQuery } from './told.query.js';

export const alertFeature: Feature = {
  entities: [AlertSentRow, AlertAnswerRow],
  controllers: [AlertAnswerConsumer],
  providers: [AlertService, AlertHolders, AlertToldRepository, HubReferrals, AlertAnswerService, ToldQuery],
};
