import { randomUUID } from 'node:crypto';
import { AccessModule } from '#libs/access';
import {
  deadLetterTopic,
  deliveryLedger,
  eventCatalogue,
  replyTopic,
  sourceOfTopic,
  topicsReadBy,
} from '#libs/case-schemas';
import { DatabaseModule, type CommitPoints } from '#libs/database';
import { Forgetting, HttpModule, type LoggerOptions } from '#libs/http';
import { MessagingModule, type Guarantees } from '#libs/messaging';
import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, NEW_ID } from './clock.js';
import type { Config } from './config.js';
import type { Feature } from './feature.js';
import { alertFeature } from './alert/alert.feature.js';
import { assessmentFeature } from './assessment/assessment.feature.js';
import { consentFeature } from './consent/consent.feature.js';
import { conversationFeature } from './conversation/conversation.feature.js';
import { deadlineFeature } from './deadline/deadline.feature.js';
import { disclosureFeature } from './disclosure/disclosure.feature.js';
import { draftFeature } from './draft/draft.feature.js';
import { informationRequestFeature } from './information-request/information-request.feature.js';
import { panelFeature } from './panel/panel.feature.js';
import { referralFeature } from './referral/referral.feature.js';
import { sentReferralFeature } from './sent-referral/sent-referral.feature.js';
import { teamFeature } from './team/team.feature.js';
import { Referrals1764600000001 } from './migrations/0001-referrals.js';
import { Assessments1764600000002 } from './migrations/0002-assessments.js';
import { Panels1764600000003 } from './migrations/0003-panels.js';
import { SentReferrals1764800000004 } from './migrations/0004-sent-referrals.js';
import { Search1764800000005 } from './migrations/0005-search.js';
import { Teams1764900000021 } from './migrations/0006-teams.js';
import { Consent1764900000031 } from './migrations/0009-consent.js';
import { Drafts1765000000010 } from './migrations/0010-drafts.js';
import { Alerts1765300000011 } from './migrations/0011-alerts.js';
import { InformationRequests1765300000012 } from './migrations/0012-information-requests.js';
import { AlertsAfterTheReferral1765300000013 } from './migrations/0013-alerts-after-the-referral.js';

/** All that the youth offending service does. In this order doors are listed, and clocks start and stop. */
const features: readonly Feature[] = [
  referralFeature,
  teamFeature,
  conversationFeature,
  assessmentFeature,
  panelFeature,
  sentReferralFeature,
  consentFeature,
  draftFeature,
  informationRequestFeature,
  alertFeature,
  disclosureFeature,
  deadlineFeature,
];

/** What a test may reach into; nothing of it is set in production. */
export interface Seams {
  readonly guarantees?: Partial<Guarantees>;
  readonly commitPoints?: CommitPoints;
  readonly log?: LoggerOptions['destination'];
}

/** The whole youth offending service on one screen. */
@Module({})
export class YouthOffendingModule {
  static with({ database, kafka, tokens }: Config, { guarantees, commitPoints }: Seams = {}): DynamicModule {
    return {
      module: YouthOffendingModule,
      imports: [
        DatabaseModule.forRoot({
          settings: database,
          entities: features.flatMap(({ entities = [] }) => entities),
          migrations: [
            Referrals1764600000001,
            Assessments1764600000002,
            Panels1764600000003,
            SentReferrals1764800000004,
            Search1764800000005,
            Teams1764900000021,
            Consent1764900000031,
            Drafts1765000000010,
            Alerts1765300000011,
            InformationRequests1765300000012,
            AlertsAfterTheReferral1765300000013,
          ],
          ...(commitPoints && { points: commitPoints }),
        }),
        MessagingModule.forRoot({
          service: 'youth-offending',
          kafka,
          subscriptions: topicsReadBy('youth-offending'),
          catalogue: eventCatalogue,
          sourceOfTopic,
          replyTopic,
          deadLetterTopic: deadLetterTopic('youth-offending'),
          ledger: deliveryLedger('youth-offending'),
          ...(guarantees && { guarantees }),
        }),
        AccessModule.forRoot(tokens),
        HttpModule.forRoot(),
      ],
      controllers: features.flatMap(({ controllers = [] }) => controllers),
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: NEW_ID, useValue: () => randomUUID() },
        Forgetting,
        ...features.flatMap(({ providers = [] }) => providers),
      ],
    };
  }
}
