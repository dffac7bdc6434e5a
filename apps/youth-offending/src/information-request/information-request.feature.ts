import type { Feature } from '../feature.js';
import { InformationRequestArrival } from './information-request-arrival.service.js';
import { InformationRequestConsumer } from './information-request.consumer.js';
import { InformationRequestController } from './information-request.controller.js';
import { InformationRequestQuery } from './information-request.query.js';
import { InformationRequestRepository } from './information-request.repository.js';
import { InformationGivenRow, InformationRequestRow } from './information-request.row.js';
import { InformationRequests } from './information-request.service.js';

export const informationRequestFeature: Feature = {
  entities: [InformationRequestRow, InformationGivenRow],
  controllers: [InformationRequestConsumer, InformationRequestController],
  providers: [InformationRequests, InformationRequestArrival, InformationRequestRepository, InformationRequestQuery],
};
