import type { Feature } from '../feature.js';
import { InformationAnswerConsumer } from './information-answer.consumer.js';
import { InformationAnswers } from './information-answer.service.js';
import { InformationRequestAsking } from './information-request-asking.service.js';
import { InformationRequestTelling } from './information-request-telling.service.js';
import { InformationRequestController } from './information-request.controller.js';
import { InformationRequestQuery } from './information-request.query.js';
import { InformationRequestRepository } from './information-request.repository.js';
import { InformationAnswerRow, InformationRequestRow } from './information-request.row.js';
import { InformationRequests } from './information-request.service.js';

export const informationRequestFeature: Feature = {
  entities: [InformationRequestRow, InformationAnswerRow],
  controllers: [InformationRequestController, InformationAnswerConsumer],
  providers: [
    InformationRequests,
    InformationRequestAsking,
    InformationAnswers,
    InformationRequestTelling,
    InformationRequestRepository,
    InformationRequestQuery,
  ],
};
