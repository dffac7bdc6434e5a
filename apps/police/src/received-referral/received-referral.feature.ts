import type { Feature } from '../feature.js';
import { ReceivedReferralArrival } from './received-referral-arrival.service.js';
import { ReceivedReferralQueueQuery } from './received-referral-queue.query.js';
import { ReceivedReferralSearchQuery } from './received-referral-search.query.js';
import { ReceivedReferralConsumer } from './received-referral.consumer.js';
import { ReceivedReferralController } from './received-referral.controller.js';
import { ReceivedReferralQuery } from './received-referral.query.js';
import { ReceivedReferralRepository } from './received-referral.repository.js';
import {
  ReceivedReferralAmendmentRow,
  ReceivedReferralHistoryRow,
  ReceivedReferralRow,
} from './received-referral.row.js';
import { ReceivedReferralService } from './received-referral.service.js';

export const receivedReferralFeature: Feature = {
  entities: [ReceivedReferralRow, ReceivedReferralHistoryRow, ReceivedReferralAmendmentRow],
  controllers: [ReceivedReferralController, ReceivedReferralConsumer],
  providers: [
    ReceivedReferralService,
    ReceivedReferralArrival,
    ReceivedReferralRepository,
    ReceivedReferralQuery,
    ReceivedReferralQueueQuery,
    ReceivedReferralSearchQuery,
  ],
};
