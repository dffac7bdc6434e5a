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
import { childsVoiceFeature } from './childs-voice/childs-voice.feature.js';
import { conversationFeature } from './conversation/conversation.feature.js';
import { deadlineFeature } from './deadline/deadline.feature.js';
import { disclosureFeature } from './disclosure/disclosure.feature.js';
import { draftFeature } from './draft/draft.feature.js';
import { finalisationFeature } from './finalisation/finalisation.feature.js';
import { incidentFeature } from './incident/incident.feature.js';
import { informationRequestFeature } from './information-request/information-request.feature.js';
import { maracFeature } from './marac/marac.feature.js';
import { protectionPowerFeature } from './protection-power/protection-power.feature.js';
import { publicProtectionNoticeFeature } from './public-protection-notice/public-protection-notice.feature.js';
import { receivedReferralFeature } from './received-referral/received-referral.feature.js';
import { referralFeature } from './referral/referral.feature.js';
import { riskAssessmentFeature } from './risk-assessment/risk-assessment.feature.js';
import { teamFeature } from './team/team.feature.js';
import { victimUpdateFeature } from './victim-update/victim-update.feature.js';
import { IncidentsAndReferrals1760000000001 } from './migrations/0001-incidents-and-referrals.js';
import { StepsOfAWholeReferral1764000000002 } from './migrations/0002-steps-of-a-whole-referral.js';
import { Disclosures1764500000003 } from './migrations/0003-disclosures.js';
import { Deadlines1764500000004 } from './migrations/0004-deadlines.js';
import { ReceivedReferrals1764600000005 } from './migrations/0005-received-referrals.js';
import { VictimUpdates1764700000006 } from './migrations/0006-victim-updates.js';
import { PublicProtection1764800000007 } from './migrations/0007-public-protection.js';
import { Search1764800000018 } from './migrations/0008-search.js';
import { Teams1764900000021 } from './migrations/0009-teams.js';
import { LaterRecord1764900000022 } from './migrations/0011-later-record.js';
import { Drafts1765000000010 } from './migrations/0010-drafts.js';
import { AlertQuestions1765200000012 } from './migrations/0012-alert-questions.js';
import { Marac1765200000013 } from './migrations/0013-marac.js';
import { InformationRequests1765200000014 } from './migrations/0014-information-requests.js';

/** All that the police service does. In this order doors are listed, and clocks start and stop. */
const features: readonly Feature[] = [
  incidentFeature,
  finalisationFeature,
  victimUpdateFeature,
  publicProtectionNoticeFeature,
  protectionPowerFeature,
  childsVoiceFeature,
  riskAssessmentFeature,
  maracFeature,
  referralFeature,
  receivedReferralFeature,
  teamFeature,
  conversationFeature,
  alertFeature,
  informationRequestFeature,
  draftFeature,
  disclosureFeature,
  deadlineFeature,
];

/** What a test may reach into; nothing of it is set in production. */
export interface Seams {
  readonly guarantees?: Partial<Guarantees>;
  readonly commitPoints?: CommitPoints;
  readonly log?: LoggerOptions['destination'];
}

/** The whole police service on one screen. */
@Module({})
export class PoliceModule {
  static with({ database, kafka, tokens }: Config, { guarantees, commitPoints }: Seams = {}): DynamicModule {
    return {
      module: PoliceModule,
      imports: [
        DatabaseModule.forRoot({
          settings: database,
          entities: features.flatMap(({ entities = [] }) => entities),
          migrations: [
            IncidentsAndReferrals1760000000001,
            StepsOfAWholeReferral1764000000002,
            Disclosures1764500000003,
            Deadlines1764500000004,
            ReceivedReferrals1764600000005,
            VictimUpdates1764700000006,
            PublicProtection1764800000007,
            Search1764800000018,
            Teams1764900000021,
            LaterRecord1764900000022,
            Drafts1765000000010,
            AlertQuestions1765200000012,
            Marac1765200000013,
            InformationRequests1765200000014,
          ],
          ...(commitPoints && { points: commitPoints }),
        }),
        MessagingModule.forRoot({
          service: 'police',
          kafka,
          subscriptions: topicsReadBy('police'),
          catalogue: eventCatalogue,
          sourceOfTopic,
          replyTopic,
          deadLetterTopic: deadLetterTopic('police'),
          ledger: deliveryLedger('police'),
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
