import type { Feature } from '../feature.js';
import { ReferralArrival } from './referral-arrival.service.js';
import { ReferralQueueQuery } from './referral-queue.query.js';
import { ReferralSearchQuery } from './referral-search.query.js';
import { ReferralConsumer } from './referral.consumer.js';
import { ReferralController } from './referral.controller.js';
import { ReferralQuery } from './referral.query.js';
import { ReferralRepository } from './referral.repository.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral.row.js';
import { ReferralService } from './referral.service.js';

export const referralFeature: Feature = {
  entities: [ReferralRow, ReferralHistoryRow, ReferralAmendmentRow],
  controllers: [ReferralController, ReferralConsumer],
  providers: [
    ReferralService,
    ReferralArrival,
    ReferralRepository,
    ReferralQuery,
    ReferralQueueQuery,
    ReferralSearchQuery,
  ],
};
