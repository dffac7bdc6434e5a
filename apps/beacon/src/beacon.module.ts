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
import { AlertAnswering } from './alert/alert-answering.service.js';
import { AlertConsumer } from './alert/alert.consumer.js';
import { AlertContacts } from './alert/alert-contacts.query.js';
import { AlertController } from './alert/alert.controller.js';
import { AlertQuery } from './alert/alert.query.js';
import { AlertQuestionRepository } from './alert/alert-question.repository.js';
import { AlertEntryRow, AlertQuestionRow } from './alert/alert-question.row.js';
import { AlertService } from './alert/alert.service.js';
import { AlertAboutContactRow, AlertAboutRow, AlertRow } from './alert/alert.row.js';
import { CLOCK, NEW_ID } from './clock.js';
import { EitherSideConsumer } from './conversation/either-side.consumer.js';
import type { Config } from './config.js';
import { DeadlineRepository } from './deadline/deadline.repository.js';
import { DeadlineRow, HeardBreachRow } from './deadline/deadline.row.js';
import { DeadlineWatch } from './deadline/deadline-watch.service.js';
import { DisclosureRow } from './disclosure/disclosure.row.js';
import { Telling } from './disclosure/telling.publisher.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftRepository } from './draft/draft.repository.js';
import { DraftRow } from './draft/draft.row.js';
import { DraftSending } from './draft/draft-sending.service.js';
import { DraftService } from './draft/draft.service.js';
import { ContactController } from './contact/contact.controller.js';
import { ContactQuery } from './contact/contact.query.js';
import { ContactReferring } from './contact/contact-referring.service.js';
import { ContactRepository } from './contact/contact.repository.js';
import { ContactRow } from './contact/contact.row.js';
import { ContactService } from './contact/contact.service.js';
import { ContactWorkController } from './contact/contact-work.controller.js';
import { ContactWorkRow } from './contact/contact-work.row.js';
import { ContactWork } from './contact/contact-work.service.js';
import { InformationRequestArrival } from './information-request/information-request-arrival.service.js';
import { InformationRequestConsumer } from './information-request/information-request.consumer.js';
import { InformationRequestController } from './information-request/information-request.controller.js';
import { InformationRequestQuery } from './information-request/information-request.query.js';
import { InformationRequestRepository } from './information-request/information-request.repository.js';
import { InformationGivenRow, InformationRequestRow } from './information-request/information-request.row.js';
import { InformationRequests } from './information-request/information-request.service.js';
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
import { ReferralArrival } from './referral/referral-arrival.service.js';
import { ReferralConsumer } from './referral/referral.consumer.js';
import { ReferralController } from './referral/referral.controller.js';
import { ReferralQuery } from './referral/referral.query.js';
import { ReferralQueueQuery } from './referral/referral-queue.query.js';
import { ReferralSearchQuery } from './referral/referral-search.query.js';
import { ReferralRecord } from './referral/referral-record.service.js';
import { ReferralRepository } from './referral/referral.repository.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral/referral.row.js';
import { ReferralService } from './referral/referral.service.js';
import { ReferringOnController } from './sent-referral/referring-on.controller.js';
import { SentReferralArrival } from './sent-referral/sent-referral-arrival.service.js';
import { SentReferralConsent } from './sent-referral/sent-referral-consent.service.js';
import { SentReferralConsumer } from './sent-referral/sent-referral.consumer.js';
import { SentReferralController } from './sent-referral/sent-referral.controller.js';
import { SentReferralFollowing } from './sent-referral/sent-referral-following.service.js';
import { SentReferralMaking } from './sent-referral/sent-referral-making.service.js';
import { SentReferralQuery } from './sent-referral/sent-referral.query.js';
import { SentReferralRepository } from './sent-referral/sent-referral.repository.js';
import {
  ReceiversBreachRow,
  SentReferralAmendmentRow,
  SentReferralConsentRow,
  SentReferralHistoryRow,
  SentReferralRow,
} from './sent-referral/sent-referral.row.js';
import { SentReferralService } from './sent-referral/sent-referral.service.js';
import { SentReferralTelling } from './sent-referral/sent-referral-telling.service.js';
import { SupportController } from './support/support.controller.js';
import { SupportRepository } from './support/support.repository.js';
import { SupportEntryRow } from './support/support.row.js';
import { SightingTelling } from './sighting/sighting-telling.service.js';
import { SupportService } from './support/support.service.js';
import { TeamController } from './team/team.controller.js';
import { TakeoverController } from './takeover/takeover.controller.js';
import { TakeoverRepository } from './takeover/takeover.repository.js';
import { TakeoverRow } from './takeover/takeover.row.js';
import { Takeovers } from './takeover/takeover.service.js';

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
          entities: [
            ReferralRow,
            ReferralHistoryRow,
            ReferralAmendmentRow,
            DisclosureRow,
            DeadlineRow,
            HeardBreachRow,
            ContactRow,
            ContactWorkRow,
            SupportEntryRow,
            AlertRow,
            AlertAboutRow,
            AlertAboutContactRow,
            AlertQuestionRow,
            AlertEntryRow,
            SentReferralRow,
            SentReferralHistoryRow,
            SentReferralAmendmentRow,
            SentReferralConsentRow,
            ReceiversBreachRow,
            TakeoverRow,
            DraftRow,
            InformationRequestRow,
            InformationGivenRow,
          ],
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
      controllers: [
        ReferralController,
        TeamController,
        SupportController,
        ContactController,
        ContactWorkController,
        ReferralConsumer,
        EitherSideConsumer,
        AlertConsumer,
        AlertController,
        ReferringOnController,
        SentReferralController,
        TakeoverController,
        SentReferralConsumer,
        DraftController,
        InformationRequestConsumer,
        InformationRequestController,
      ],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: NEW_ID, useValue: () => randomUUID() },
        Forgetting,
        ReferralService,
        ReferralArrival,
        ReferralRepository,
        ReferralQuery,
        ReferralQueueQuery,
        ReferralSearchQuery,
        ReferralRecord,
        SupportService,
        SightingTelling,
        SupportRepository,
        SentReferralMaking,
        SentReferralService,
        SentReferralConsent,
        SentReferralArrival,
        SentReferralFollowing,
        SentReferralTelling,
        SentReferralRepository,
        SentReferralQuery,
        Takeovers,
        TakeoverRepository,
        ContactService,
        ContactRepository,
        ContactQuery,
        ContactWork,
        ContactReferring,
        AlertService,
        AlertAnswering,
        AlertQuery,
        AlertContacts,
        AlertQuestionRepository,
        DraftService,
        DraftSending,
        DraftRepository,
        InformationRequests,
        InformationRequestArrival,
        InformationRequestRepository,
        InformationRequestQuery,
        Telling,
        DeadlineRepository,
        DeadlineWatch,
      ],
    };
  }
}
