import { holdOwnWork } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { question } from '../../test/information-requests.js';
import { aReferral, ellie, policeSend } from '../../test/referrals.js';

const child = { ...ellie, birth: { kind: 'date' as const, date: '2014-05-06' } };

holdOwnWork({
  start: () => startHubUnderTest(),
  works: [
    {
      ...{
        name: 'a question to a partner',
        as: priya,
        table: 'information_request',
        another: { question: 'And now?' },
      },
      ready: async (hub) => ({
        target: `POST /referrals/${await policeSend(hub, aReferral({}, { person: child }))}/information-requests`,
        body: { version: 2, ...question },
      }),
    },
  ],
});
