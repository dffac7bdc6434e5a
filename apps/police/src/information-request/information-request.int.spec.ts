import { decliningPromises, holdInformationRequest } from '#libs/testing';
import { aQuestion, hubAsks, hubWithdraws } from '../../test/information-requests.js';
import { officer, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya, owen, rowan } from '../../test/received-referrals.js';

holdInformationRequest({
  agency: 'police',
  start: () => startPoliceUnderTest(),
  worker: maya,
  colleague: owen,
  others: [rowan],
  shutOut: [officer('amara.okafor')],
  question: aQuestion,
  ask: hubAsks,
  withdraw: (service, requestId) => hubWithdraws(service, requestId),
  known: (_, words) => ({ outcome: 'known', words }),
  nothing: { outcome: 'not-known' },
  own: decliningPromises,
});
