export { Platform, startPlatform, type PlatformOptions } from './platform.js';
export { type PlatformAddresses } from './platform-addresses.js';
export { allow, testAccount, testDatabase, testPlatform, testTopics, type TestDatabase } from './platform-for-specs.js';
export { startTokenIssuer, type TokenIssuer } from './platform-token-issuer.js';
export { routesOf, unexpectedAnswers, type RouteRule } from './access-matrix.js';
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
export { senderSteps, type Sample, type SenderStep, type SendingAgency } from './conformance/sending-agency.js';
export { receiverSteps, type ReceiverStep, type ReceivingAgency } from './conformance/receiving-agency.js';
export { AgencyTeller, type Said } from './agency-teller.js';
export { eventually } from './eventually.js';
export { statementsOf, type Statement } from './statements.js';
export { environmentFor, ServiceProcess } from './service-process.js';
