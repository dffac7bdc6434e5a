import { holdOwnWork, type OwnWork, type ServiceUnderTest } from '#libs/testing';
import { aReferral, leah, policeSend, ruth, sarah, startSarcUnderTest } from '../../test/sarc-under-test.js';

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();
const offered = { at: hoursAgo(2) };
const finished = { at: hoursAgo(1), samples: [{ type: 'oral', takenAt: hoursAgo(2) }] };

const referred = async (sarc: ServiceUnderTest): Promise<string> =>
  `/referrals/${await policeSend(sarc, aReferral({ occurredAt: hoursAgo(10) }))}`;
async function came(sarc: ServiceUnderTest): Promise<string> {
  const body = { cameAt: hoursAgo(3), person: sarah };
  return `/clients/${(await sarc.call<{ id: string }>('POST /clients', { as: ruth, body })).json.id}`;
}
async function offer(sarc: ServiceUnderTest, whose: string): Promise<string> {
  await sarc.call(`POST ${whose}/examination/offer`, { as: ruth, body: offered });
  return whose;
}

const both = { 'was referred': referred, 'came by themselves': came };

/** Of somebody who was referred, and of somebody who came by themselves. */
const ofBoth = (
  step: string,
  whose: (of: string, sarc: ServiceUnderTest) => Promise<string>,
  body: object,
): OwnWork[] =>
  Object.entries(both).map(([who, of]) => ({
    ...{ name: `the step ${step} of somebody who ${who}`, as: ruth, table: 'examination_step' },
    another: { byName: 'Dr Osei' },
    ready: async (sarc) => ({ target: `POST ${await whose(await of(sarc), sarc)}/examination/${step}`, body }),
  }));

interface Examined {
  readonly examination: { readonly samples: readonly { readonly id: string }[] };
}

holdOwnWork({
  start: () => startSarcUnderTest(),
  works: [
    ...ofBoth('offer', async (whose) => whose, offered),
    ...ofBoth('finish', (whose, sarc) => offer(sarc, whose), finished),
    ...ofBoth('decline', (whose, sarc) => offer(sarc, whose), { at: hoursAgo(1) }),
    {
      ...{ name: 'that a sample is kept', as: leah, table: 'sample_decision', another: { decision: 'destroy' } },
      ready: async (sarc) => {
        const target = `POST ${await offer(sarc, await referred(sarc))}/examination/finish`;
        const { json } = await sarc.call<Examined>(target, { as: ruth, body: finished });
        const [sample] = json.examination.samples;
        return { target: `POST /samples/${sample?.id}/decide`, body: { decision: 'keep', at: hoursAgo(0.01) } };
      },
    },
  ],
});
