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
import { AlertController } from './alert/alert.controller.js';
import { AlertsOnReferral } from './alert/alert-on-referral.query.js';
import { AlertQuery } from './alert/alert.query.js';
import { AlertQuestionRepository } from './alert/alert-question.repository.js';
import { AlertEntryRow, AlertQuestionRow } from './alert/alert-question.row.js';
import { AlertAboutRow, AlertRow } from './alert/alert.row.js';
import { AlertService } from './alert/alert.service.js';
import { AssessmentController } from './assessment/assessment.controller.js';
import { AssessmentRepository } from './assessment/assessment.repository.js';
import { AssessmentRow } from './assessment/assessment.row.js';
import { AssessmentService } from './assessment/assessment.service.js';
import { CLOCK, NEW_ID } from './clock.js';
import { ConsentController } from './consent/consent.controller.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { ConsentHeardRow } from './consent/consent.row.js';
import { ConsentService } from './consent/consent.service.js';
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
import { Referrals1764600000001 } from './migrations/0001-referrals.js';
import { Assessments1764600000002 } from './migrations/0002-assessments.js';
import { Panels1764600000003 } from './migrations/0003-panels.js';
import { SentReferrals1764800000004 } from './migrations/0004-sent-referrals.js';
import { Search1764800000005 } from './migrations/0005-search.js';
import { Teams1764900000021 } from './migrations/0006-teams.js';
import { Consent1764900000031 } from './migrations/0009-consent.js';
import { Drafts1765000000010 } from './migrations/0010-drafts.js';
import { Alerts1765300000011 } from './migrations/0011-alerts.js';
import { PanelController } from './panel/panel.controller.js';
import { PanelRepository } from './panel/panel.repository.js';
import { PanelRow } from './panel/panel.row.js';
import { PanelService } from './panel/panel.service.js';
import { InformationRequestArrival } from './information-request/information-request-arrival.service.js';
import { InformationRequestConsumer } from './information-request/information-request.consumer.js';
import { InformationRequestController } from './information-request/information-request.controller.js';
import { InformationRequestQuery } from './information-request/information-request.query.js';
import { InformationRequestRepository } from './information-request/information-request.repository.js';
import { InformationGivenRow, InformationRequestRow } from './information-request/information-request.row.js';
import { InformationRequests } from './information-request/information-request.service.js';
import { InformationRequests1765300000012 } from './migrations/0012-information-requests.js';
import { AlertsAfterTheReferral1765300000013 } from './migrations/0013-alerts-after-the-referral.js';
import { ReferralArrival } from './referral/referral-arrival.service.js';
import { ReferralConsumer } from './referral/referral.consumer.js';
import { ReferralController } from './referral/referral.controller.js';
import { ReferralQuery } from './referral/referral.query.js';
import { ReferralQueueQuery } from './referral/referral-queue.query.js';
import { ReferralRecord } from './referral/referral-record.service.js';
import { ReferralSearchQuery } from './referral/referral-search.query.js';
import { ReferralRepository } from './referral/referral.repository.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral/referral.row.js';
import { ReferralService } from './referral/referral.service.js';
import { ReferringOnController } from './sent-referral/referring-on.controller.js';
import { SentReferralArrival } from './sent-referral/sent-referral-arrival.service.js';
import { SentReferralConsumer } from './sent-referral/sent-referral.consumer.js';
import { SentReferralController } from './sent-referral/sent-referral.controller.js';
import { SentReferralFollowing } from './sent-referral/sent-referral-following.service.js';
import { SentReferralMaking } from './sent-referral/sent-referral-making.service.js';
import { SentReferralQuery } from './sent-referral/sent-referral.query.js';
import { SentReferralRepository } from './sent-referral/sent-referral.repository.js';
import {
  ReceiversBreachRow,
  SentReferralAmendmentRow,
  SentReferralHistoryRow,
  SentReferralRow,
} from './sent-referral/sent-referral.row.js';
import { SentReferralService } from './sent-referral/sent-referral.service.js';
import { SentReferralTelling } from './sent-referral/sent-referral-telling.service.js';
import { TeamController } from './team/team.controller.js';

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
          entities: [
            ReferralRow,
            ReferralHistoryRow,
            ReferralAmendmentRow,
            DisclosureRow,
            DeadlineRow,
            HeardBreachRow,
            AssessmentRow,
            PanelRow,
            SentReferralRow,
            SentReferralHistoryRow,
            SentReferralAmendmentRow,
            ReceiversBreachRow,
            ConsentHeardRow,
            DraftRow,
            InformationRequestRow,
            InformationGivenRow,
            AlertRow,
            AlertAboutRow,
            AlertQuestionRow,
            AlertEntryRow,
          ],
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
      controllers: [
        ReferralController,
        TeamController,
        ReferralConsumer,
        EitherSideConsumer,
        AssessmentController,
        PanelController,
        ReferringOnController,
        SentReferralController,
        SentReferralConsumer,
        ConsentController,
        DraftController,
        InformationRequestConsumer,
        InformationRequestController,
        AlertController,
        AlertConsumer,
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
        AssessmentService,
        AssessmentRepository,
        PanelService,
        PanelRepository,
        SentReferralMaking,
        SentReferralService,
        SentReferralArrival,
        SentReferralFollowing,
        SentReferralTelling,
        SentReferralRepository,
        SentReferralQuery,
        ConsentService,
        ConsentRepository,
        DraftService,
        DraftSending,
        DraftRepository,
        InformationRequests,
        InformationRequestArrival,
        InformationRequestRepository,
        InformationRequestQuery,
        AlertService,
        AlertAnswering,
        AlertQuestionRepository,
        AlertQuery,
        AlertsOnReferral,
        Telling,
        DeadlineRepository,
        DeadlineWatch,
      ],
    };
  }
}
