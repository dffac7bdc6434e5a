import { holdOwnWork } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { policeSend } from '../../test/referrals.js';

holdOwnWork({
  start: () => startHubUnderTest(),
  works: [
    {
      ...{ name: 'a grade', as: priya, table: 'triage', another: { why: 'Now' } },
      ready: async (hub) => ({
        target: `POST /referrals/${await policeSend(hub)}/triage`,
        body: { version: 2, grade: 'red', why: 'She is alone with him', strategyDiscussion: 'wanted' },
      }),
    },
    {
      ...{ name: 'the same grade, given anew', as: priya, table: 'triage', another: { why: 'He is back' } },
      ready: async (hub) => {
        const target = `POST /referrals/${await policeSend(hub)}/triage`;
        const graded = { version: 2, grade: 'red', why: 'She is alone with him', strategyDiscussion: 'wanted' };
        await hub.call(target, { as: priya, body: graded });
        return { target, body: { ...graded, why: 'Still so', instead: 'red' } };
      },
    },
  ],
});
