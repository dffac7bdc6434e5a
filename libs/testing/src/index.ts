export { Platform, startPlatform, type PlatformOptions } from './platform.js';
export { type PlatformAddresses } from './platform-addresses.js';
export { allow, testAccount, testDatabase, testPlatform, testTopics, type TestDatabase } from './platform-for-specs.js';
export { startTokenIssuer, type TokenIssuer } from './platform-token-issuer.js';
export { everyRole, routesOf, unexpectedAnswers, type RouteRule } from './access-matrix.js';
export {
  ServiceUnderTest,
  type Answered,
  type Call,
  type Caller,
  type LogLines,
  type ServiceSettings,
  type StartService,
} from './service-under-test.js';
export { holdReceiver, holdSender, receiverPromises, senderPromises } from './conformance/conformance.js';
export {
  senderSteps,
  type Sample,
  type SenderStep,
  type SenderTalk,
  type SendingAgency,
} from './conformance/sending-agency.js';
export { receiverSteps, type ReceiverStep, type ReceivingAgency } from './conformance/receiving-agency.js';
export { holdAlertAnswering } from './conformance/alert/hold-alert-answering.js';
export { plain, type AlertTalk } from './conformance/alert/alert-talk.js';
export type { KnownPerson, WarnedAgency } from './conformance/alert/warned-agency.js';
export { holdInformationRequest } from './conformance/information/hold-information-request.js';
export { decliningPromises } from './conformance/information/giving-promises.js';
export type { AskedAgency } from './conformance/information/asked-agency.js';
export type { InformationTalk } from './conformance/information/information-talk.js';
export type { AgencyPromise } from './conformance/promise.js';
export { holdOwnWork, type OwnWork } from './own-work.js';
export { AgencyTeller, type Said } from './agency-teller.js';
export { eventually } from './eventually.js';
export { statementsOf, type Statement } from './statements.js';
export { environmentFor, ServiceProcess } from './service-process.js';
export { holdDoors, type Doors } from './bad-input/hold-doors.js';
export { holdReader, type HeardSample, type Reader } from './bad-input/hold-reader.js';
export {
  CANARY,
  goodPerson,
  personIn,
  withPerson,
  type Door,
  type DoorFields,
  type Json,
  type PersonBody,
} from './bad-input/door.js';
export { exchange, type Exchange } from './bad-input/exchange.js';
export { badTokens } from './bad-input/bad-tokens.js';
export { refusedPeople, takenPeople } from './bad-input/people.js';
export { rawRequests, sendRaw } from './bad-input/raw-requests.js';
export { isFor, unreadableBodies, type RefusedBody } from './bad-input/refused-bodies.js';
export { refusedFields } from './bad-input/refused-fields.js';
export { event, quarantinedCases, type GoodEvent } from './bad-input/records.js';
export { vacuum } from './vacuum.js';
