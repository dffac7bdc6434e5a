import { decliningPromises, holdInformationRequest } from '#libs/testing';
import { aQuestion, hubAsks, hubWithdraws } from '../../test/information-requests.js';
import { amara, grace, imran, leah, startYouthOffendingUnderTest } from '../../test/youth-offending-under-test.js';

holdInformationRequest({
  agency: 'youth-offending',
  start: () => startYouthOffendingUnderTest(),
  worker: imran,
  colleague: grace,
  others: [leah],
  shutOut: [amara],
  question: aQuestion,
  ask: hubAsks,
  withdraw: (service, requestId) => hubWithdraws(service, requestId),
  known: (_, words) => ({ outcome: 'known', words }),
  nothing: { outcome: 'not-known' },
  own: decliningPromises,
});
