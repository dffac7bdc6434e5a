import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, Person, ReferralSent } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import {
  aReferral,
  daniel,
  nadia,
  policeAmend,
  policeSend,
  send,
  startProbationUnderTest,
} from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

const CANARY = 'canary';
const shown = async (id: string) =>
  JSON.stringify((await probation.call(`GET /referrals/${id}`, { as: nadia })).json).toLowerCase();
const kept = (id: string) =>
  probation.query(
    `SELECT 1 FROM referral WHERE id = $1 AND sent::text ILIKE '%canary%'
      UNION ALL SELECT 1 FROM referral_amendment WHERE referral_id = $1 AND (before || after)::text ILIKE '%canary%'`,
    [id],
  );

/** Where it happened may be where the victim lives, and the answers to a risk assessment are the victim’s own. */
const ofTheVictim: Partial<ReferralSent> = {
  incident: { ...aReferral().incident, place: `1 ${CANARY} Close` },
  riskAssessment: { tool: 'DASH', grade: 'high', professionalJudgement: `She fears him at 1 ${CANARY} Close` },
  childsVoice: { spokenTo: true, ownWords: `We live at 1 ${CANARY} Close` },
};

const reachable: Person = {
  ...daniel,
  phones: [{ number: `${CANARY} 07700 900123` }],
  emails: [{ address: `${CANARY}@example.org` }],
};

describe('what would tell where a victim lives or how to reach them', () => {
  it('is neither shown nor kept, though the police send it', async () => {
    const id = await policeSend(probation, aReferral({}, ofTheVictim));
    expect(await shown(id)).not.toContain(CANARY);
    expect(await shown(id)).toContain('"grade":"high"');
    expect(await kept(id)).toEqual([]);
  });

  it('is neither shown nor kept where it comes later, as an amendment', async () => {
    const sent = aReferral();
    const id = await policeSend(probation, sent);
    await policeAmend(probation, { ...sent, ...ofTheVictim });
    expect(await shown(id)).not.toContain(CANARY);
    expect(await kept(id)).toEqual([]);
  });

  it.each<[Agency, string, Partial<ReferralSent>]>([
    ['safeguarding-hub', 'hub-probation-safeguarding', { person: reachable }],
    ['youth-offending', 'youth-offending-probation-transition', { summary: `Hit her at 1 ${CANARY} Close` }],
  ])('is not learnt of %s either, in a field that its agreement does not name', async (sender, agreement, more) => {
    const id = await send(probation, aReferral({}, { ...ofTheVictim, ...more, agreement }), sender);
    expect(await shown(id)).not.toContain(CANARY);
    expect(await kept(id)).toEqual([]);
  });
});
