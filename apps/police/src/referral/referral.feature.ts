import type { Feature } from '../feature.js';
import { ReferralByHand } from './referral-by-hand.service.js';
import { ReferralConsentService } from './referral-consent.service.js';
import { SentReferralArrival } from './sent-referral-arrival.service.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';
import { SentReferralConsumer } from './sent-referral.consumer.js';
import { SentReferralController } from './sent-referral.controller.js';
import { SentReferralQuery } from './sent-referral.query.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import { ReferralAmendmentRow, ReferralConsentRow, ReferralHistoryRow, SentReferralRow } from './sent-referral.row.js';
import { SentReferralService } from './sent-referral.service.js';

export const referralFeature: Feature = {
  entities: [SentReferralRow, ReferralHistoryRow, ReferralAmendmentRow, ReferralConsentRow],
  controllers: [SentReferralController, SentReferralConsumer],
  providers: [
    SentReferralService,
    SentReferralArrival,
    ReferralConsentService,
    SentReferralRepository,
    SentReferralTelling,
    ReferralByHand,
    SentReferralQuery,
  ],
};
