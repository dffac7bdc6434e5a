import { dayInLondon } from '#libs/case-schemas';
import { policies } from '#libs/repeat-detection';
import { holdOwnWork } from '#libs/testing';
import { meera, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { propose, shipped, valuesOf } from '../../test/policies.js';

const effectiveFrom = dayInLondon(new Date(Date.now() + 5 * 86_400_000));
/** Each of another policy: one version waits at a time. */
const ids = policies.map(({ id }) => id);
const anotherId = (): string => ids.shift() as string;

holdOwnWork({
  start: () => startHubUnderTest(),
  works: [
    {
      ...{ name: 'a version of a policy', as: sean, table: 'policy_version', another: { why: 'Another reason.' } },
      ready: async () => {
        const id = anotherId();
        const body = { version: 1, policy: { ...valuesOf(shipped(id)), effectiveFrom }, why: 'The board wants it so.' };
        return { target: `POST /policies/${id}/versions`, body };
      },
    },
    {
      ...{ name: 'an approval of a policy', as: meera, table: 'policy_decision', another: { approves: false } },
      ready: async (hub) => {
        const id = anotherId();
        await propose(hub, id, { effectiveFrom });
        return { target: `POST /policies/${id}/decide`, body: { version: 2, approves: true, rationale: 'I read it.' } };
      },
    },
    {
      ...{ name: 'a proposal that is taken back', as: sean, table: 'policy_taken_back' },
      another: { why: 'Another reason.' },
      ready: async (hub) => {
        const id = anotherId();
        await propose(hub, id, { effectiveFrom });
        return { target: `POST /policies/${id}/take-back`, body: { version: 2, why: 'The board has thought again.' } };
      },
    },
  ],
});
