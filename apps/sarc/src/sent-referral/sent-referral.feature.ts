import type { Feature } from '../feature.js';
import { ReferringOnController } from './referring-on.controller.js';
import { SentReferralArrival } from './sent-referral-arrival.service.js';
import { SentReferralFollowing } from './sent-referral-following.service.js';
import { SentReferralMaking } from './sent-referral-making.service.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';
import { SentReferralConsumer } from './sent-referral.consumer.js';
import { SentReferralController } from './sent-referral.controller.js';
import { SentReferralQuery } from './sent-referral.query.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import {
  ReceiversBreachRow,
  SentReferralAmendmentRow,
  SentReferralHistoryRow,
  SentReferralRow,
} from './sent-referral.row.js';
import { SentReferralService } from './sent-referral.service.js';

export const sentReferralFeature: Feature = {
  entities: [SentReferralRow, SentReferralHistoryRow, SentReferralAmendmentRow, ReceiversBreachRow],
  controllers: [ReferringOnController, SentReferralController, SentReferralConsumer],
  providers: [
    SentReferralMaking,
    SentReferralService,
    SentReferralArrival,
    SentReferralFollowing,
    SentReferralTelling,
    SentReferralRepository,
    SentReferralQuery,
  ],
};
