import { holdOwnWork, type OwnWork, type ServiceUnderTest } from '#libs/testing';
import { aReferral, joanne, policeSend, startBeaconUnderTest } from '../../test/beacon-under-test.js';

async function takenOn(beacon: ServiceUnderTest): Promise<string> {
  const id = await policeSend(beacon, aReferral({}, { safeContact: { call: true } }));
  await beacon.call(`POST /referrals/${id}/accept`, { as: joanne, body: { version: 2 } });
  return id;
}

const work = (path: string, body: object, another: object): OwnWork => ({
  ...{ name: `of ${path}, an entry`, as: joanne, table: 'support_entry', another },
  ready: async (beacon) => ({
    target: `POST /referrals/${await takenOn(beacon)}/${path}`,
    body: { version: 3, ...body },
  }),
});

const planned = { version: 3, what: 'Change the locks', who: 'Joanne Hale' };

holdOwnWork({
  start: () => startBeaconUnderTest(),
  works: [
    work(
      'contact-attempts',
      { channel: 'call', at: '2026-11-23T10:00:00Z', result: 'reached' },
      { result: 'no-answer' },
    ),
    work(
      'needs-assessments',
      { assessedOn: '2026-11-23', needs: [{ area: 'home', level: 'some' }] },
      { assessedOn: '2026-11-22' },
    ),
    work('plan-actions', planned, { who: 'Sarah' }),
    {
      ...work('plan-actions/end', {}, { how: 'dropped' }),
      ready: async (beacon) => {
        const referral = `/referrals/${await takenOn(beacon)}`;
        await beacon.call(`POST ${referral}/plan-actions`, { as: joanne, body: planned });
        return { target: `POST ${referral}/plan-actions/end`, body: { version: 3, action: 1, how: 'done' } };
      },
    },
    work('own-view', { view: 'better' }, { view: 'worse' }),
    work('marac', { referred: false, because: 'Two.' }, { because: 'Three.' }),
    work('restorative-justice', { interest: 'no' }, { interest: 'yes' }),
  ],
});
