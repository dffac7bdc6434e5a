import { randomUUID } from 'node:crypto';
import { AccessModule } from '#libs/access';
import {
  deadLetterTopic,
  deliveryEntered,
  eventCatalogue,
  replyTopic,
  sourceOfTopic,
  topicsReadBy,
} from '#libs/case-schemas';
import { DatabaseModule, type CommitPoints } from '#libs/database';
import { Forgetting, HttpModule, type LoggerOptions } from '#libs/http';
import { MessagingModule, type Guarantees } from '#libs/messaging';
import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, NEW_ID, type Clock } from './clock.js';
import type { Config } from './config.js';
import type { Feature } from './feature.js';
import { alertFeature } from './alert/alert.feature.js';
import { childsVoiceFeature } from './childs-voice/childs-voice.feature.js';
import { consentFeature } from './consent/consent.feature.js';
import { conversationFeature } from './conversation/conversation.feature.js';
import { deadlineFeature } from './deadline/deadline.feature.js';
import { deliveryFeature } from './delivery/delivery.feature.js';
import { disclosureFeature } from './disclosure/disclosure.feature.js';
import { draftFeature } from './draft/draft.feature.js';
import { earlierContactFeature } from './earlier-contact/earlier-contact.feature.js';
import { exploitationFeature } from './exploitation/exploitation.feature.js';
import { findingFeature } from './finding/finding.feature.js';
import { informationRequestFeature } from './information-request/information-request.feature.js';
import { matchFeature } from './match/match.feature.js';
import { personFeature } from './person/person.feature.js';
import { policyFeature } from './policy/policy.feature.js';
import { policyPreviewFeature } from './policy-preview/policy-preview.feature.js';
import { protectionPowerFeature } from './protection-power/protection-power.feature.js';
import { referralFeature } from './referral/referral.feature.js';
import { sentReferralFeature } from './sent-referral/sent-referral.feature.js';
import { sightingFeature } from './sighting/sighting.feature.js';
import { strategyMeetingFeature } from './strategy-meeting/strategy-meeting.feature.js';
import { teamFeature } from './team/team.feature.js';
import { triageFeature } from './triage/triage.feature.js';
import { worklistFeature } from './worklist/worklist.feature.js';
import { ownLedger } from './delivery/delivery.service.js';
import { migrations } from './migrations/migrations.js';

/** All that the hub does. In this order doors are listed, and clocks start and stop. */
const features: readonly Feature[] = [
  policyPreviewFeature,
  findingFeature,
  matchFeature,
  policyFeature,
  personFeature,
  sightingFeature,
  referralFeature,
  teamFeature,
  conversationFeature,
  triageFeature,
  earlierContactFeature,
  worklistFeature,
  sentReferralFeature,
  consentFeature,
  draftFeature,
  strategyMeetingFeature,
  protectionPowerFeature,
  childsVoiceFeature,
  exploitationFeature,
  deadlineFeature,
  deliveryFeature,
  alertFeature,
  informationRequestFeature,
  disclosureFeature,
];

/** What a test may reach into; nothing of it is set in production. */
export interface Seams {
  readonly guarantees?: Partial<Guarantees>;
  readonly commitPoints?: CommitPoints;
  readonly now?: Clock;
  readonly log?: LoggerOptions['destination'];
}

/** The whole safeguarding hub on one screen. */
@Module({})
export class SafeguardingHubModule {
  static with(
    { database, kafka, tokens }: Config,
    { guarantees, commitPoints, now = () => new Date() }: Seams = {},
  ): DynamicModule {
    return {
      module: SafeguardingHubModule,
      imports: [
        DatabaseModule.forRoot({
          settings: { ...database, pipelined: true },
          entities: features.flatMap(({ entities = [] }) => entities),
          migrations,
          ...(commitPoints && { points: commitPoints }),
        }),
        MessagingModule.forRoot({
          service: 'safeguarding-hub',
          kafka,
          subscriptions: topicsReadBy('safeguarding-hub'),
          catalogue: eventCatalogue,
          sourceOfTopic,
          replyTopic,
          deadLetterTopic: deadLetterTopic('safeguarding-hub'),
          unordered: [deliveryEntered],
          ledger: ownLedger(),
          ...(guarantees && { guarantees }),
        }),
        AccessModule.forRoot(tokens),
        HttpModule.forRoot(),
      ],
      controllers: features.flatMap(({ controllers = [] }) => controllers),
      providers: [
        { provide: CLOCK, useValue: now },
        { provide: NEW_ID, useValue: () => randomUUID() },
        Forgetting,
        ...features.flatMap(({ providers = [] }) => providers),
      ],
    };
  }
}
