import { holdOwnWork } from '#libs/testing';
import { joanne, startBeaconUnderTest } from '../../test/beacon-under-test.js';
import { hubAsks, saidYes } from '../../test/information-requests.js';

holdOwnWork({
  start: () => startBeaconUnderTest(),
  works: [
    {
      ...{ name: 'an answer to the hub', as: joanne, table: 'information_given', another: { words: 'Three times' } },
      ready: async (service) => ({
        target: `POST /information-requests/${await hubAsks(service)}/answer`,
        body: { version: 1, outcome: 'known', referralId: await saidYes(service), words: 'Supported since March' },
      }),
    },
  ],
});
