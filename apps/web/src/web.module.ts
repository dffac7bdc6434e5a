import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { HttpModule } from '#libs/http';
import { AlertController } from './alert/alert.controller.js';
import { ServiceClient } from './api/service.client.js';
import { CLOCK, CONFIG, type Clock, type Config } from './config.js';
import { DeliveryController } from './delivery/delivery.controller.js';
import { DraftController } from './draft/draft.controller.js';
import { ClientController } from './client/client.controller.js';
import { NewClientController } from './client/new-client.controller.js';
import { FindingController } from './finding/finding.controller.js';
import { HomeController } from './home/home.controller.js';
import { MatchController } from './match/match.controller.js';
import { MeetingController } from './meeting/meeting.controller.js';
import { MeetingListController } from './meeting/meeting-list.controller.js';
import { PolicyController } from './policy/policy.controller.js';
import { WordFormPages } from './word/word-form.pages.js';
import { NoticeController } from './notice/notice.controller.js';
import { PersonController } from './person/person.controller.js';
import { PersonQuestionController } from './person/person-question.controller.js';
import { PersonSearchController } from './person/person-search.controller.js';
import { PageFilter } from './layout/page.filter.js';
import { IncidentController } from './incident/incident.controller.js';
import { IncidentListController } from './incident/incident-list.controller.js';
import { IncidentFormController } from './incident-form/incident-form.controller.js';
import { IncidentFormPages } from './incident-form/incident-form.pages.js';
import { InformationAnswerPages } from './information-request/information-answer.pages.js';
import { InformationRequestController } from './information-request/information-request.controller.js';
import { PartnerListController } from './information-request/partner-list.controller.js';
import { NewReferralController } from './new-referral/new-referral.controller.js';
import { QueueController } from './queue/queue.controller.js';
import { ReferralController } from './referral/referral.controller.js';
import { SearchController } from './search/search.controller.js';
import { Provider } from './sign-in/provider.js';
import { SESSIONS, type SessionKeeper } from './sign-in/session-keeper.js';
import { SessionCloser } from './sign-in/session-closer.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignedInGuard } from './sign-in/signed-in.guard.js';
import { StepController } from './step/step.controller.js';
import { StepPages } from './step/step.pages.js';
import { VictimUpdateController } from './victim-update/victim-update.controller.js';
import { WorklistController } from './worklist/worklist.controller.js';

/** What a test may put in the place of the real thing. */
export interface Seams {
  readonly sessions: SessionKeeper;
  readonly now: Clock;
}

/** The whole web app. It has pages and no data of its own. */
@Module({
  controllers: [
    HomeController,
    SignInController,
    QueueController,
    NewReferralController,
    DraftController,
    NewClientController,
    ClientController,
    SearchController,
    ReferralController,
    MeetingController,
    MeetingListController,
    StepController,
    FindingController,
    PersonSearchController,
    PersonQuestionController,
    PersonController,
    MatchController,
    DeliveryController,
    PolicyController,
    AlertController,
    InformationRequestController,
    PartnerListController,
    VictimUpdateController,
    WorklistController,
    NoticeController,
    IncidentListController,
    IncidentController,
    IncidentFormController,
  ],
  providers: [
    Provider,
    ServiceClient,
    StepPages,
    IncidentFormPages,
    WordFormPages,
    InformationAnswerPages,
    SessionCloser,
    { provide: APP_GUARD, useClass: SignedInGuard },
    { provide: APP_FILTER, useClass: PageFilter },
  ],
})
export class WebModule {
  static with(config: Config, { sessions, now }: Seams): DynamicModule {
    return {
      module: WebModule,
      imports: [HttpModule.forRoot({ readiness: [() => sessions.check()] })],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: now },
        { provide: SESSIONS, useValue: sessions },
      ],
    };
  }
}
