import { holdOwnWork } from '#libs/testing';
import { hubAsks } from '../../test/information-requests.js';
import { startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

holdOwnWork({
  start: () => startPoliceUnderTest(),
  works: [
    {
      ...{ name: 'an answer to the hub', as: maya, table: 'information_given', another: { words: 'Three times' } },
      ready: async (police) => ({
        target: `POST /information-requests/${await hubAsks(police)}/answer`,
        body: { version: 1, outcome: 'known', words: 'Twice since March' },
      }),
    },
  ],
});
