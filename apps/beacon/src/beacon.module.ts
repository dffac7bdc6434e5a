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
import { contactFeature } from './contact/contact.feature.js';
import { conversationFeature } from './conversation/conversation.feature.js';
import { deadlineFeature } from './deadline/deadline.feature.js';
import { disclosureFeature } from './disclosure/disclosure.feature.js';
import { draftFeature } from './draft/draft.feature.js';
import { informationRequestFeature } from './information-request/information-request.feature.js';
import { referralFeature } from './referral/referral.feature.js';
import { sentReferralFeature } from './sent-referral/sent-referral.feature.js';
import { sightingFeature } from './sighting/sighting.feature.js';
import { supportFeature } from './support/support.feature.js';
import { takeoverFeature } from './takeover/takeover.feature.js';
import { teamFeature } from './team/team.feature.js';
import { InformationRequests1765500000014 } from './migrations/0014-information-requests.js';
import { ReferralsAndContacts1760000000001 } from './migrations/0001-referrals-and-contacts.js';
import { StepsOfAWholeReferral1764000000002 } from './migrations/0002-steps-of-a-whole-referral.js';
import { Disclosures1764500000003 } from './migrations/0003-disclosures.js';
import { Deadlines1764500000004 } from './migrations/0004-deadlines.js';
import { Assignment1764500000005 } from './migrations/0005-assignment.js';
import { SentReferrals1764800000006 } from './migrations/0006-sent-referrals.js';
import { Support1764800000007 } from './migrations/0007-support.js';
import { Search1764800000018 } from './migrations/0008-search.js';
import { TeamQueue1764900000021 } from './migrations/0009-team-queue.js';
import { WorkOnContacts1764900000031 } from './migrations/0011-work-on-contacts.js';
import { Takeovers1764900000032 } from './migrations/0012-takeovers.js';
import { Drafts1765000000010 } from './migrations/0010-drafts.js';
import { AlertQuestions1765200000013 } from './migrations/0013-alert-questions.js';
import { AlertsAboutContacts1765500000015 } from './migrations/0015-alerts-about-contacts.js';

/** All that Beacon’s service does. In this order doors are listed, and clocks start and stop. */
const features: readonly Feature[] = [
  referralFeature,
  teamFeature,
  supportFeature,
  contactFeature,
  conversationFeature,
  alertFeature,
  sentReferralFeature,
  takeoverFeature,
  draftFeature,
  informationRequestFeature,
  disclosureFeature,
  deadlineFeature,
  sightingFeature,
];

/** What a test may reach into; nothing of it is set in production. */
export interface Seams {
  readonly guarantees?: Partial<Guarantees>;
  readonly commitPoints?: CommitPoints;
  readonly log?: LoggerOptions['destination'];
}

/** The whole Beacon service on one screen. */
@Module({})
export class BeaconModule {
  static with({ database, kafka, tokens }: Config, { guarantees, commitPoints }: Seams = {}): DynamicModule {
    return {
      module: BeaconModule,
      imports: [
        DatabaseModule.forRoot({
          settings: database,
          entities: features.flatMap(({ entities = [] }) => entities),
          migrations: [
            ReferralsAndContacts1760000000001,
            StepsOfAWholeReferral1764000000002,
            Disclosures1764500000003,
            Deadlines1764500000004,
            Assignment1764500000005,
            SentReferrals1764800000006,
            Support1764800000007,
            Search1764800000018,
            TeamQueue1764900000021,
            WorkOnContacts1764900000031,
            Takeovers1764900000032,
            Drafts1765000000010,
            AlertQuestions1765200000013,
            InformationRequests1765500000014,
            AlertsAboutContacts1765500000015,
          ],
          ...(commitPoints && { points: commitPoints }),
        }),
        MessagingModule.forRoot({
          service: 'beacon',
          kafka,
          subscriptions: topicsReadBy('beacon'),
          catalogue: eventCatalogue,
          sourceOfTopic,
          replyTopic,
          deadLetterTopic: deadLetterTopic('beacon'),
          ledger: deliveryLedger('beacon'),
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
