import { decliningPromises, holdInformationRequest } from '#libs/testing';
import { aQuestion, hubAsks, hubWithdraws } from '../../test/information-requests.js';
import { amara, leah, nadia, owen, startProbationUnderTest } from '../../test/probation-under-test.js';

holdInformationRequest({
  agency: 'probation',
  start: () => startProbationUnderTest(),
  worker: nadia,
  colleague: owen,
  others: [leah],
  shutOut: [amara],
  question: aQuestion,
  ask: hubAsks,
  withdraw: (service, requestId) => hubWithdraws(service, requestId),
  known: (_, words) => ({ outcome: 'known', words }),
  nothing: { outcome: 'not-known' },
  own: decliningPromises,
});
