import { randomUUID } from 'node:crypto';
import { AccessModule } from '#libs/access';
import { deadLetterTopic, eventCatalogue, replyTopic, sourceOfTopic, topicsReadBy } from '#libs/case-schemas';
import { DatabaseModule, type CommitPoints } from '#libs/database';
import { Forgetting, HttpModule, type LoggerOptions } from '#libs/http';
import { MessagingModule, type Guarantees } from '#libs/messaging';
import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, NEW_ID } from './clock.js';
import type { Config } from './config.js';
import type { Feature } from './feature.js';
import { clientFeature } from './client/client.feature.js';
import { consentFeature } from './consent/consent.feature.js';
import { conversationFeature } from './conversation/conversation.feature.js';
import { deadlineFeature } from './deadline/deadline.feature.js';
import { disclosureFeature } from './disclosure/disclosure.feature.js';
import { draftFeature } from './draft/draft.feature.js';
import { examinationFeature } from './examination/examination.feature.js';
import { isvaFeature } from './isva/isva.feature.js';
import { referralFeature } from './referral/referral.feature.js';
import { safeguardingFeature } from './safeguarding/safeguarding.feature.js';
import { sentReferralFeature } from './sent-referral/sent-referral.feature.js';
import { teamFeature } from './team/team.feature.js';
import { Referrals1764600000001 } from './migrations/0001-referrals.js';
import { Examinations1764600000002 } from './migrations/0002-examinations.js';
import { Clients1764600000003 } from './migrations/0003-clients.js';
import { SentReferrals1764800000004 } from './migrations/0004-sent-referrals.js';
import { Search1764800000019 } from './migrations/0005-search.js';
import { Teams1764900000021 } from './migrations/0006-teams.js';
import { Consent1764900000031 } from './migrations/0009-consent.js';
import { Drafts1765000000010 } from './migrations/0010-drafts.js';
import { IsvaSupport1764900000041 } from './migrations/0011-isva-support.js';

/** All that the centre’s service does. In this order doors are listed, and clocks start and stop. */
const features: readonly Feature[] = [
  referralFeature,
  teamFeature,
  conversationFeature,
  examinationFeature,
  clientFeature,
  isvaFeature,
  safeguardingFeature,
  sentReferralFeature,
  consentFeature,
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

/** The whole service of the sexual assault referral centre on one screen. */
@Module({})
export class SarcModule {
  static with({ database, kafka, tokens }: Config, { guarantees, commitPoints }: Seams = {}): DynamicModule {
    return {
      module: SarcModule,
      imports: [
        DatabaseModule.forRoot({
          settings: database,
          entities: features.flatMap(({ entities = [] }) => entities),
          migrations: [
            Referrals1764600000001,
            Examinations1764600000002,
            Clients1764600000003,
            SentReferrals1764800000004,
            Search1764800000019,
            Teams1764900000021,
            Consent1764900000031,
            IsvaSupport1764900000041,
            Drafts1765000000010,
          ],
          ...(commitPoints && { points: commitPoints }),
        }),
        MessagingModule.forRoot({
          service: 'sarc',
          kafka,
          subscriptions: topicsReadBy('sarc'),
          catalogue: eventCatalogue,
          sourceOfTopic,
          replyTopic,
          deadLetterTopic: deadLetterTopic('sarc'),
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
