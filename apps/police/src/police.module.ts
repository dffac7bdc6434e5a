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
import { AlertQuery } from './alert/alert.query.js';
import { AlertQuestionRepository } from './alert/alert-question.repository.js';
import { AlertEntryRow, AlertQuestionRow } from './alert/alert-question.row.js';
import { AlertService } from './alert/alert.service.js';
import { AlertAboutRow, AlertIncidentRow, AlertRow } from './alert/alert.row.js';
import { ChildsVoiceController } from './childs-voice/childs-voice.controller.js';
import { ChildsVoiceRow } from './childs-voice/childs-voice.row.js';
import { ChildsVoiceService } from './childs-voice/childs-voice.service.js';
import { CLOCK, NEW_ID } from './clock.js';
import type { Config } from './config.js';
import { EitherSideConsumer } from './conversation/either-side.consumer.js';
import { ConversationSide } from './conversation/conversation-side.query.js';
import { BreachRow } from './deadline/breach.row.js';
import { ReceivedDeadlineRepository } from './deadline/received-deadline.repository.js';
import { ReceivedDeadlineRow, SendersBreachRow } from './deadline/received-deadline.row.js';
import { ReceivedDeadlineWatch } from './deadline/received-deadline-watch.service.js';
import { DisclosureRow } from './disclosure/disclosure.row.js';
import { Telling } from './disclosure/telling.publisher.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftRepository } from './draft/draft.repository.js';
import { DraftRow } from './draft/draft.row.js';
import { DraftSending } from './draft/draft-sending.service.js';
import { DraftService } from './draft/draft.service.js';
import { FinalisationController } from './finalisation/finalisation.controller.js';
import { FinalisationRow } from './finalisation/finalisation.row.js';
import { FinalisationService } from './finalisation/finalisation.service.js';
import { IncidentController } from './incident/incident.controller.js';
import { IncidentListQuery } from './incident/incident-list.query.js';
import { IncidentQuery } from './incident/incident.query.js';
import { IncidentSightings } from './incident/incident-sighting.service.js';
import { IncidentRecord } from './incident/incident-record.service.js';
import { IncidentRepository } from './incident/incident.repository.js';
import { IncidentRow } from './incident/incident.row.js';
import { IncidentService } from './incident/incident.service.js';
import { MaracController } from './marac/marac.controller.js';
import { MaracRow } from './marac/marac.row.js';
import { MaracService } from './marac/marac.service.js';
import { InformationRequestArrival } from './information-request/information-request-arrival.service.js';
import { InformationRequestConsumer } from './information-request/information-request.consumer.js';
import { InformationRequestController } from './information-request/information-request.controller.js';
import { InformationRequestQuery } from './information-request/information-request.query.js';
import { InformationRequestRepository } from './information-request/information-request.repository.js';
import { InformationGivenRow, InformationRequestRow } from './information-request/information-request.row.js';
import { InformationRequests } from './information-request/information-request.service.js';
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
import { ProtectionPowerController } from './protection-power/protection-power.controller.js';
import { ProtectionPowerQuery } from './protection-power/protection-power.query.js';
import { ProtectionPowerRepository } from './protection-power/protection-power.repository.js';
import { ProtectionPowerEndedRow, ProtectionPowerRow } from './protection-power/protection-power.row.js';
import { ProtectionPowerService } from './protection-power/protection-power.service.js';
import { NoticeController } from './public-protection-notice/notice.controller.js';
import { NoticeQuery } from './public-protection-notice/notice.query.js';
import { NoticeRepository } from './public-protection-notice/notice.repository.js';
import { NoticeGradeRow, NoticeRow } from './public-protection-notice/notice.row.js';
import { NoticeService } from './public-protection-notice/notice.service.js';
import { ReceivedReferralArrival } from './received-referral/received-referral-arrival.service.js';
import { ReceivedReferralConsumer } from './received-referral/received-referral.consumer.js';
import { ReceivedReferralController } from './received-referral/received-referral.controller.js';
import { ReceivedReferralQuery } from './received-referral/received-referral.query.js';
import { ReceivedReferralQueueQuery } from './received-referral/received-referral-queue.query.js';
import { ReceivedReferralSearchQuery } from './received-referral/received-referral-search.query.js';
import { ReceivedReferralRepository } from './received-referral/received-referral.repository.js';
import {
  ReceivedReferralAmendmentRow,
  ReceivedReferralHistoryRow,
  ReceivedReferralRow,
} from './received-referral/received-referral.row.js';
import { ReceivedReferralService } from './received-referral/received-referral.service.js';
import { ReferralConsentService } from './referral/referral-consent.service.js';
import { SentReferralArrival } from './referral/sent-referral-arrival.service.js';
import { SentReferralConsumer } from './referral/sent-referral.consumer.js';
import { SentReferralController } from './referral/sent-referral.controller.js';
import { SentReferralQuery } from './referral/sent-referral.query.js';
import { ReferralByHand } from './referral/referral-by-hand.service.js';
import { SentReferralRepository } from './referral/sent-referral.repository.js';
import { SentReferralTelling } from './referral/sent-referral-telling.service.js';
import {
  ReferralAmendmentRow,
  ReferralConsentRow,
  ReferralHistoryRow,
  SentReferralRow,
} from './referral/sent-referral.row.js';
import { SentReferralService } from './referral/sent-referral.service.js';
import { RiskAssessmentController } from './risk-assessment/risk-assessment.controller.js';
import { RiskAssessmentRow } from './risk-assessment/risk-assessment.row.js';
import { RiskAssessmentService } from './risk-assessment/risk-assessment.service.js';
import { TeamController } from './team/team.controller.js';
import { VictimUpdateController } from './victim-update/victim-update.controller.js';
import { VictimUpdateQuery } from './victim-update/victim-update.query.js';
import { VictimUpdateRepository } from './victim-update/victim-update.repository.js';
import { VictimUpdateEndedRow, VictimUpdateRow } from './victim-update/victim-update.row.js';
import { VictimUpdateService } from './victim-update/victim-update.service.js';

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
          entities: [
            IncidentRow,
            SentReferralRow,
            ReferralHistoryRow,
            ReferralAmendmentRow,
            ReferralConsentRow,
            DisclosureRow,
            BreachRow,
            ReceivedReferralRow,
            ReceivedReferralHistoryRow,
            ReceivedReferralAmendmentRow,
            ReceivedDeadlineRow,
            SendersBreachRow,
            AlertRow,
            AlertAboutRow,
            AlertIncidentRow,
            AlertQuestionRow,
            AlertEntryRow,
            FinalisationRow,
            VictimUpdateRow,
            VictimUpdateEndedRow,
            NoticeRow,
            NoticeGradeRow,
            ProtectionPowerRow,
            ProtectionPowerEndedRow,
            ChildsVoiceRow,
            RiskAssessmentRow,
            MaracRow,
            DraftRow,
            InformationRequestRow,
            InformationGivenRow,
          ],
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
      controllers: [
        IncidentController,
        FinalisationController,
        VictimUpdateController,
        NoticeController,
        ProtectionPowerController,
        ChildsVoiceController,
        RiskAssessmentController,
        MaracController,
        SentReferralController,
        SentReferralConsumer,
        ReceivedReferralController,
        TeamController,
        ReceivedReferralConsumer,
        EitherSideConsumer,
        AlertConsumer,
        AlertController,
        InformationRequestConsumer,
        InformationRequestController,
        DraftController,
      ],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: NEW_ID, useValue: () => randomUUID() },
        Forgetting,
        IncidentService,
        IncidentRepository,
        IncidentQuery,
        IncidentListQuery,
        IncidentRecord,
        IncidentSightings,
        NoticeService,
        NoticeRepository,
        NoticeQuery,
        ProtectionPowerService,
        ProtectionPowerRepository,
        ProtectionPowerQuery,
        ChildsVoiceService,
        RiskAssessmentService,
        MaracService,
        FinalisationService,
        VictimUpdateService,
        VictimUpdateRepository,
        VictimUpdateQuery,
        SentReferralService,
        SentReferralArrival,
        ReferralConsentService,
        SentReferralRepository,
        SentReferralTelling,
        ReferralByHand,
        SentReferralQuery,
        ReceivedReferralService,
        ReceivedReferralArrival,
        ReceivedReferralRepository,
        ReceivedReferralQuery,
        ReceivedReferralQueueQuery,
        ReceivedReferralSearchQuery,
        ReceivedDeadlineRepository,
        ReceivedDeadlineWatch,
        ConversationSide,
        AlertService,
        AlertAnswering,
        AlertQuery,
        AlertQuestionRepository,
        DraftService,
        DraftSending,
        DraftRepository,
        InformationRequests,
        InformationRequestArrival,
        InformationRequestRepository,
        InformationRequestQuery,
        Telling,
      ],
    };
  }
}
