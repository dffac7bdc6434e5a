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
import { AlertAnswerConsumer } from './alert/alert-answer.consumer.js';
import { AlertAnswerRow, AlertSentRow } from './alert/alert-answer.row.js';
import { AlertAnswerService } from './alert/alert-answer.service.js';
import { ToldQuery } from './alert/told.query.js';
import { AlertHolders } from './alert/alert-holder.service.js';
import { AlertService } from './alert/alert.service.js';
import { AlertToldRepository } from './alert/alert-told.repository.js';
import { HubReferrals } from './alert/hub-referral.query.js';
import { ChildsVoiceController } from './childs-voice/childs-voice.controller.js';
import { ChildsVoiceRow } from './childs-voice/childs-voice.row.js';
import { ChildsVoiceService } from './childs-voice/childs-voice.service.js';
import { CLOCK, NEW_ID, type Clock } from './clock.js';
import type { Config } from './config.js';
import { ConsentController } from './consent/consent.controller.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { ConsentHeardRow } from './consent/consent.row.js';
import { ConsentService } from './consent/consent.service.js';
import { EarlierContactController } from './earlier-contact/earlier-contact.controller.js';
import { EarlierContactQuery } from './earlier-contact/earlier-contact.query.js';
import { EarlierContacts } from './earlier-contact/earlier-contact.service.js';
import { EitherSideConsumer } from './conversation/either-side.consumer.js';
import { DeadlineRepository } from './deadline/deadline.repository.js';
import { DeadlineRow, HeardBreachRow } from './deadline/deadline.row.js';
import { DeadlineWatch } from './deadline/deadline-watch.service.js';
import { DeliveryConsumer } from './delivery/delivery.consumer.js';
import { DeliveryController } from './delivery/delivery.controller.js';
import { DeliveryQuery } from './delivery/delivery.query.js';
import { DeliveryReading } from './delivery/delivery-reading.service.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { DeliveryService, ownLedger } from './delivery/delivery.service.js';
import { DeliveryWatch } from './delivery/delivery-watch.service.js';
import { DisclosureRow } from './disclosure/disclosure.row.js';
import { Telling } from './disclosure/telling.publisher.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftRepository } from './draft/draft.repository.js';
import { DraftRow } from './draft/draft.row.js';
import { DraftSending } from './draft/draft-sending.service.js';
import { DraftService } from './draft/draft.service.js';
import { ExploitationController } from './exploitation/exploitation.controller.js';
import { ExploitationRow, ModernSlaveryRow } from './exploitation/exploitation.row.js';
import { ExploitationService } from './exploitation/exploitation.service.js';
import { FindingReading } from './finding/finding-reading.service.js';
import { FindingController } from './finding/finding.controller.js';
import { FindingQuery } from './finding/finding.query.js';
import { FindingRepository } from './finding/finding.repository.js';
import { FindingHistoryRow, FindingRow } from './finding/finding.row.js';
import { FindingSeeing } from './finding/finding-seeing.service.js';
import { FindingSeenRow } from './finding/finding-seen.row.js';
import { FindingDueRepository } from './finding/finding-due.repository.js';
import { FindingService } from './finding/finding.service.js';
import { FindingWatch } from './finding/finding-watch.service.js';
import { InformationAnswerConsumer } from './information-request/information-answer.consumer.js';
import { InformationAnswers } from './information-request/information-answer.service.js';
import { InformationRequestAsking } from './information-request/information-request-asking.service.js';
import { InformationRequestController } from './information-request/information-request.controller.js';
import { InformationRequestQuery } from './information-request/information-request.query.js';
import { InformationRequestRepository } from './information-request/information-request.repository.js';
import { InformationAnswerRow, InformationRequestRow } from './information-request/information-request.row.js';
import { InformationRequests } from './information-request/information-request.service.js';
import { InformationRequestTelling } from './information-request/information-request-telling.service.js';
import { MatchController } from './match/match.controller.js';
import { MatchOpening } from './match/match-opening.service.js';
import { MatchQuery } from './match/match.query.js';
import { MatchReading } from './match/match-reading.service.js';
import { MatchRepository } from './match/match.repository.js';
import { MatchService } from './match/match.service.js';
import { migrations } from './migrations/migrations.js';
import { CandidateQuery } from './person/candidate.query.js';
import { LinkageService } from './person/linkage.service.js';
import { NeighbourhoodRepository } from './person/neighbourhood.repository.js';
import { PersonController } from './person/person.controller.js';
import { PersonQuery } from './person/person.query.js';
import { PersonReading } from './person/person-reading.service.js';
import { PersonReferralQuery } from './person/person-referral.query.js';
import { PersonSearchQuery } from './person/person-search.query.js';
import { PersonSearch } from './person/person-search.service.js';
import { PersonChanging } from './person/person-changing.service.js';
import { PersonChangeRepository } from './person/person-change.repository.js';
import { RecordLinkRepository } from './person/record-link.repository.js';
import { RegroupingService } from './person/regrouping.service.js';
import { TermCountRepository } from './person/term-count.repository.js';
import { PersonRecordRow } from './person/person-record.row.js';
import { PersonRepository } from './person/person.repository.js';
import { PreviewBell } from './policy-preview/preview-bell.service.js';
import { PreviewRepository } from './policy-preview/preview.repository.js';
import { PolicyPreviewWatch } from './policy-preview/preview-watch.service.js';
import { PolicyPreviewing } from './policy-preview/previewing.service.js';
import { PolicyBeginning } from './policy/policy-beginning.service.js';
import { PolicyController } from './policy/policy.controller.js';
import { PolicyReading } from './policy/policy-reading.service.js';
import { PolicyRecomputingRepository } from './policy/policy-recomputing.repository.js';
import { PolicyRecomputing } from './policy/policy-recomputing.service.js';
import { PolicyRepository } from './policy/policy.repository.js';
import { PolicyService } from './policy/policy.service.js';
import { ProtectionPowerController } from './protection-power/protection-power.controller.js';
import { ProtectionPowerQuery } from './protection-power/protection-power.query.js';
import { ProtectionPowerRepository } from './protection-power/protection-power.repository.js';
import { ProtectionPowerEndedRow, ProtectionPowerRow } from './protection-power/protection-power.row.js';
import { ProtectionPowerService } from './protection-power/protection-power.service.js';
import { ReferralArrival } from './referral/referral-arrival.service.js';
import { ReferralConsumer } from './referral/referral.consumer.js';
import { ReferralController } from './referral/referral.controller.js';
import { ReferralQuery } from './referral/referral.query.js';
import { AnswerWantedQuery } from './referral/answer-wanted.query.js';
import { ReferralQueueQuery } from './referral/referral-queue.query.js';
import { ReferralSearchQuery } from './referral/referral-search.query.js';
import { ReferralRecord } from './referral/referral-record.service.js';
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
import { SightingConsumer } from './sighting/sighting.consumer.js';
import { SightingRepository } from './sighting/sighting.repository.js';
import { SightingRow } from './sighting/sighting.row.js';
import { SightingService } from './sighting/sighting.service.js';
import { MeetingActionController } from './strategy-meeting/meeting-action.controller.js';
import { ActionEndRow, ActionOwnerRow, ActionRow } from './strategy-meeting/meeting-action.row.js';
import { MeetingActionService } from './strategy-meeting/meeting-action.service.js';
import { MeetingRecord } from './strategy-meeting/meeting-record.service.js';
import { MeetingWorklistController } from './strategy-meeting/meeting-worklist.controller.js';
import { MeetingWorklistQuery } from './strategy-meeting/meeting-worklist.query.js';
import { MeetingWorklist } from './strategy-meeting/meeting-worklist.service.js';
import { StrategyMeetingController } from './strategy-meeting/strategy-meeting.controller.js';
import { StrategyMeetingQuery } from './strategy-meeting/strategy-meeting.query.js';
import { StrategyMeetingRepository } from './strategy-meeting/strategy-meeting.repository.js';
import {
  AttendanceRow,
  DecisionRow,
  InformationRow,
  InvitedRow,
  MeetingEndRow,
  StrategyMeetingRow,
} from './strategy-meeting/strategy-meeting.row.js';
import { StrategyMeetingService } from './strategy-meeting/strategy-meeting.service.js';
import { TeamController } from './team/team.controller.js';
import { TriageController } from './triage/triage.controller.js';
import { TriageRepository } from './triage/triage.repository.js';
import { TriageRow } from './triage/triage.row.js';
import { TriageService } from './triage/triage.service.js';
import { WorklistController } from './worklist/worklist.controller.js';
import { WorklistQuery } from './worklist/worklist.query.js';
import { WorklistService } from './worklist/worklist.service.js';

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
          entities: [
            PersonRecordRow,
            SightingRow,
            FindingRow,
            FindingHistoryRow,
            AlertSentRow,
            AlertAnswerRow,
            FindingSeenRow,
            ReferralRow,
            ReferralHistoryRow,
            ReferralAmendmentRow,
            TriageRow,
            DeadlineRow,
            HeardBreachRow,
            DisclosureRow,
            SentReferralRow,
            SentReferralHistoryRow,
            SentReferralAmendmentRow,
            ReceiversBreachRow,
            ConsentHeardRow,
            DraftRow,
            StrategyMeetingRow,
            InvitedRow,
            AttendanceRow,
            InformationRow,
            DecisionRow,
            ActionRow,
            ActionOwnerRow,
            ActionEndRow,
            MeetingEndRow,
            ProtectionPowerRow,
            ProtectionPowerEndedRow,
            ChildsVoiceRow,
            ExploitationRow,
            ModernSlaveryRow,
            InformationRequestRow,
            InformationAnswerRow,
          ],
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
      controllers: [
        FindingController,
        MatchController,
        PolicyController,
        PersonController,
        SightingConsumer,
        ReferralController,
        TeamController,
        ReferralConsumer,
        EitherSideConsumer,
        TriageController,
        EarlierContactController,
        WorklistController,
        ReferringOnController,
        SentReferralController,
        SentReferralConsumer,
        ConsentController,
        DraftController,
        StrategyMeetingController,
        MeetingActionController,
        MeetingWorklistController,
        ProtectionPowerController,
        ChildsVoiceController,
        ExploitationController,
        DeliveryController,
        DeliveryConsumer,
        AlertAnswerConsumer,
        InformationRequestController,
        InformationAnswerConsumer,
      ],
      providers: [
        { provide: CLOCK, useValue: now },
        { provide: NEW_ID, useValue: () => randomUUID() },
        Forgetting,
        SightingService,
        SightingRepository,
        LinkageService,
        PersonRepository,
        CandidateQuery,
        NeighbourhoodRepository,
        PersonChangeRepository,
        PersonChanging,
        PersonQuery,
        PersonReading,
        PersonReferralQuery,
        PersonSearch,
        PersonSearchQuery,
        MatchOpening,
        MatchQuery,
        MatchReading,
        MatchRepository,
        MatchService,
        RecordLinkRepository,
        RegroupingService,
        TermCountRepository,
        PolicyBeginning,
        PolicyReading,
        PolicyRecomputing,
        PolicyRecomputingRepository,
        PolicyRepository,
        PolicyService,
        PolicyPreviewing,
        PolicyPreviewWatch,
        PreviewBell,
        PreviewRepository,
        FindingService,
        FindingDueRepository,
        FindingWatch,
        FindingReading,
        FindingQuery,
        FindingRepository,
        AlertService,
        AlertHolders,
        AlertToldRepository,
        HubReferrals,
        AlertAnswerService,
        ToldQuery,
        ReferralService,
        ReferralArrival,
        ReferralRepository,
        ReferralQuery,
        ReferralQueueQuery,
        AnswerWantedQuery,
        ReferralSearchQuery,
        ReferralRecord,
        TriageService,
        TriageRepository,
        EarlierContacts,
        EarlierContactQuery,
        WorklistService,
        WorklistQuery,
        FindingSeeing,
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
        StrategyMeetingService,
        StrategyMeetingRepository,
        StrategyMeetingQuery,
        MeetingRecord,
        MeetingActionService,
        MeetingWorklist,
        MeetingWorklistQuery,
        ProtectionPowerService,
        ProtectionPowerRepository,
        ProtectionPowerQuery,
        ChildsVoiceService,
        ExploitationService,
        InformationRequests,
        InformationRequestAsking,
        InformationAnswers,
        InformationRequestTelling,
        InformationRequestRepository,
        InformationRequestQuery,
        Telling,
        DeadlineRepository,
        DeadlineWatch,
        DeliveryService,
        DeliveryReading,
        DeliveryWatch,
        DeliveryQuery,
        DeliveryRepository,
      ],
    };
  }
}
