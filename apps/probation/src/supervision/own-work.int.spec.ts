import { holdOwnWork, type OwnWork, type ServiceUnderTest } from '#libs/testing';
import { daysAgo, nadia, startProbationUnderTest, superviseOnLicence } from '../../test/probation-under-test.js';

const work = (path: string, table: string, body: object, another: object): OwnWork => ({
  ...{ name: `of ${path}, an entry`, as: nadia, table, another },
  ready: async (probation) => ({ target: `POST /referrals/${await superviseOnLicence(probation)}/${path}`, body }),
});

/** Somebody with a condition, and what was breached of it. */
async function conditioned(probation: ServiceUnderTest) {
  const referral = `/referrals/${await superviseOnLicence(probation)}`;
  const { json } = await probation.call<Licensed>(`POST ${referral}/condition`, { as: nadia, body: condition });
  const conditionId = json.licence.conditions[0]?.id;
  return { referral, conditionId, breach: { ...breach, conditionId } };
}

interface Licensed {
  readonly licence: { readonly conditions: readonly { id: string }[]; readonly breaches: readonly { id: string }[] };
}

const condition = { kind: 'no-contact', inWords: 'Not to contact the victim' };
const breach = { at: daysAgo(1), inWords: 'Seen at the station', escalation: 'warning' };
const supervision = { crn: 'X123456', type: 'licence', startedOn: daysAgo(10).slice(0, 10), riskOfSeriousHarm: 'high' };

holdOwnWork({
  start: () => startProbationUnderTest(),
  works: [
    work('supervision', 'supervision', supervision, { riskOfSeriousHarm: 'low' }),
    work('appointment', 'supervision_milestone', { at: daysAgo(1) }, { at: daysAgo(2) }),
    work('plan', 'supervision_milestone', { at: daysAgo(1) }, { at: daysAgo(2) }),
    work('condition', 'licence_condition', condition, { kind: 'other' }),
    {
      ...work('condition/revoke', 'condition_revocation', {}, { why: 'The court says so' }),
      ready: async (probation) => {
        const { referral, conditionId } = await conditioned(probation);
        const from = daysAgo(0).slice(0, 10);
        return { target: `POST ${referral}/condition/revoke`, body: { conditionId, from, why: 'It is spent' } };
      },
    },
    {
      ...work('breach', 'licence_breach', {}, { inWords: 'Seen at her work' }),
      ready: async (probation) => {
        const made = await conditioned(probation);
        return { target: `POST ${made.referral}/breach`, body: made.breach };
      },
    },
    {
      ...work('breach/escalate', 'breach_escalation', {}, { escalation: 'recall-requested' }),
      ready: async (probation) => {
        const made = await conditioned(probation);
        const { json } = await probation.call<Licensed>(`POST ${made.referral}/breach`, {
          ...{ as: nadia, body: made.breach },
        });
        const body = { breachId: json.licence.breaches[0]?.id, escalation: 'senior-warning' };
        return { target: `POST ${made.referral}/breach/escalate`, body };
      },
    },
  ],
});
