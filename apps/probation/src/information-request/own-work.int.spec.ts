import { holdOwnWork } from '#libs/testing';
import { hubAsks } from '../../test/information-requests.js';
import { nadia, startProbationUnderTest } from '../../test/probation-under-test.js';

holdOwnWork({
  start: () => startProbationUnderTest(),
  works: [
    {
      ...{ name: 'an answer to the hub', as: nadia, table: 'information_given', another: { words: 'Three times' } },
      ready: async (service) => ({
        target: `POST /information-requests/${await hubAsks(service)}/answer`,
        body: { version: 1, outcome: 'known', words: 'Twice since March' },
      }),
    },
  ],
});
