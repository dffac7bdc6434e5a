import { holdOwnWork, type ServiceUnderTest } from '#libs/testing';
import { imran, policeSend, startYouthOffendingUnderTest } from '../../test/youth-offending-under-test.js';

/** The day in London, as the service counts it. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
const assessment = { version: 3, tool: 'pdat', doneOn: today };

async function takenOn(service: ServiceUnderTest): Promise<string> {
  const id = await policeSend(service);
  await service.call(`POST /referrals/${id}/accept`, { as: imran, body: { version: 2 } });
  return `/referrals/${id}`;
}

holdOwnWork({
  start: () => startYouthOffendingUnderTest(),
  works: [
    {
      ...{ name: 'an assessment', as: imran, table: 'assessment', another: { tool: 'asset-plus' } },
      ready: async (service) => ({ target: `POST ${await takenOn(service)}/assessment`, body: assessment }),
    },
    {
      ...{ name: 'a panel', as: imran, table: 'panel', another: { reasons: 'He admitted it at once.' } },
      ready: async (service) => {
        const referral = await takenOn(service);
        await service.call(`POST ${referral}/assessment`, { as: imran, body: assessment });
        const members = [
          { name: 'Sergeant Amara Okafor', seat: 'police' },
          { name: 'Grace Bell', seat: 'youth-offending' },
        ];
        const decided = { decision: 'community-resolution', reasons: 'He admitted it.' };
        return { target: `POST ${referral}/panel`, body: { version: 3, heldOn: today, members, ...decided } };
      },
    },
  ],
});
