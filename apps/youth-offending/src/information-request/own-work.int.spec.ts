import { holdOwnWork } from '#libs/testing';
import { hubAsks } from '../../test/information-requests.js';
import { imran, startYouthOffendingUnderTest } from '../../test/youth-offending-under-test.js';

holdOwnWork({
  start: () => startYouthOffendingUnderTest(),
  works: [
    {
      ...{ name: 'an answer to the hub', as: imran, table: 'information_given', another: { words: 'Three times' } },
      ready: async (service) => ({
        target: `POST /information-requests/${await hubAsks(service)}/answer`,
        body: { version: 1, outcome: 'known', words: 'Twice since March' },
      }),
    },
  ],
});
