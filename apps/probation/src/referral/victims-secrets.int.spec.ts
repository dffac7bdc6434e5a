import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, NewReferral, Person, ReferralSent } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  aReferral,
  daniel,
  daysAgo,
  nadia,
  policeAmend,
  policeSend,
  send,
  startProbationUnderTest,
  superviseOnLicence,
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

/** The victim, who is in no supervision: where she is and what she says is for Beacon alone. */
const ofSarah: NewReferral = {
  to: 'beacon',
  purpose: 'victim-contact',
  incident: { occurredAt: '2026-01-20T21:15:00Z', reportedAt: '2026-11-20T22:00:00Z', category: 'violence' },
  person: {
    names: [{ kind: 'current', forenames: 'Sarah', surname: 'Whitfield' }],
    addresses: [{ kind: 'home', lines: [`1 ${CANARY} Close`], postcode: 'AL10 9NE', protected: false }],
    ...{ phones: reachable.phones ?? [], emails: reachable.emails ?? [] },
  },
  consent: { purpose: 'victim-support', recipient: 'beacon', decision: 'given', at: '2026-11-20T20:00:00Z' },
  safeContact: { call: true, codeWord: `${CANARY} word` },
};

const make = async (body: NewReferral) =>
  (await probation.call<{ id: string }>('POST /sent-referrals', { as: nadia, body, key: randomUUID() })).json.id;

describe('what a victim who wishes to hear about the sentence tells, for Beacon', () => {
  it('is told to Beacon, and seen in no view of the supervision, the licence or any other referral', async () => {
    const id = await superviseOnLicence(probation, { riskOfSeriousHarm: 'high' });
    const condition = { kind: 'no-contact', inWords: 'Not to contact the victim' };
    await probation.call(`POST /referrals/${id}/condition`, { as: nadia, body: condition });
    const sarah = await make(ofSarah);
    const report = { at: daysAgo(1), summary: 'He spoke of her in the hostel.' };
    const key = randomUUID();
    await probation.call(`POST /referrals/${id}/report-to-police`, { as: nadia, body: report, key });
    const concern = await make(aConcern());
    const views = [
      '/referrals',
      '/referrals?status=open',
      `/referrals/${id}`,
      '/sent-referrals',
      `/sent-referrals/${concern}`,
    ];
    for (const view of views) {
      const { status, text } = await probation.call(`GET ${view}`, { as: nadia });
      expect([view, status, text.toLowerCase().includes(CANARY)]).toEqual([view, 200, false]);
    }
    const { text } = await probation.call(`GET /sent-referrals/${sarah}`, { as: nadia });
    expect(text).toContain(`1 ${CANARY} Close`);
  });

  it('stands in what Beacon is told and in the referral to it, and is kept and told nowhere else', async () => {
    const sarah = await make({ ...ofSarah, summary: `She says: ${CANARY} in words` });
    const places = await probation.query<{ place: string }>(
      `SELECT topic AS place FROM outbox WHERE convert_from(body, 'UTF8') ILIKE '%canary%'
        UNION SELECT 'told in words' FROM outbox WHERE convert_from(body, 'UTF8') ILIKE '%canary in words%'
        UNION SELECT 'said' FROM sent_referral WHERE said::text ILIKE '%canary%'
        UNION SELECT 'sent in words' FROM sent_referral WHERE sent::text ILIKE '%canary in words%'
        UNION SELECT 'another referral' FROM sent_referral WHERE recipient <> 'beacon' AND sent::text ILIKE '%canary%'
        UNION SELECT 'received' FROM referral WHERE sent::text ILIKE '%canary%'
        UNION SELECT 'history' FROM referral_history WHERE details::text ILIKE '%canary%'
        UNION SELECT 'supervision' FROM supervision WHERE supervision::text ILIKE '%canary%'
        UNION SELECT 'condition' FROM licence_condition WHERE in_words ILIKE '%canary%'
        UNION SELECT 'breach' FROM licence_breach WHERE in_words ILIKE '%canary%'
        UNION SELECT 'disclosure' FROM disclosure WHERE details::text ILIKE '%canary%'
        UNION SELECT 'key' FROM idempotency_key WHERE response::text ILIKE '%canary%'
        UNION SELECT 'log' FROM access_log WHERE access_log::text ILIKE '%canary%'`,
    );
    expect(places).toEqual([{ place: 'referral.probation.beacon' }]);
    expect(
      await probation.query('SELECT 1 FROM sent_referral WHERE id = $1 AND referred_on_from IS NULL', [sarah]),
    ).toHaveLength(1);
  });

  it('comes of no referral about who has offended: he is not sent to Beacon as the victim', async () => {
    const id = await policeSend(probation);
    await probation.call(`POST /referrals/${id}/accept`, { as: nadia, body: { version: 2 } });
    const { to, purpose, consent } = ofSarah;
    const refused = await probation.call<{ errors: readonly object[] }>(`POST /referrals/${id}/refer-on`, {
      as: nadia,
      body: { version: 3, to, purpose, consent },
    });
    expect([refused.status, refused.json.errors]).toMatchObject([
      422,
      [{ field: 'purpose', code: 'about-somebody-else' }],
    ]);
  });

  it('is not told without her yes', async () => {
    const { consent: _, ...unasked } = ofSarah;
    const answer = await probation.call('POST /sent-referrals', { as: nadia, body: unasked, key: randomUUID() });
    expect(answer).toMatchObject({ status: 422, json: { code: 'not-shared', errors: [{ field: 'consent' }] } });
  });
});

describe('where a victim is', () => {
  const toThePolice = { to: 'police', purpose: 'public-protection' } as const;
  const summary = 'He waits outside 12 Mill Lane.';
  const refused = { status: 422, json: { errors: [{ field: 'summary', code: 'street-address' }] } };

  it('is not told beside a supervision: in no report to the police, and in no correction of one', async () => {
    const { consent: _, ...said } = aConcern({ ...toThePolice, summary });
    const key = () => randomUUID();
    expect(await probation.call('POST /sent-referrals', { as: nadia, body: said, key: key() })).toMatchObject(refused);
    const id = await make({ ...said, summary: 'He waits outside her home.' });
    const body = { version: 1, reason: 'correction', summary };
    expect(await probation.call(`POST /sent-referrals/${id}/amend`, { as: nadia, body })).toMatchObject(refused);
  });

  it('is not told where it goes on', async () => {
    const agreement = 'hub-probation-safeguarding';
    const id = await send(probation, aReferral({}, { agreement }), 'safeguarding-hub');
    await probation.call(`POST /referrals/${id}/accept`, { as: nadia, body: { version: 2 } });
    const body = { version: 3, ...toThePolice, summary };
    expect(await probation.call(`POST /referrals/${id}/refer-on`, { as: nadia, body })).toMatchObject(refused);
  });

  it('is told to the safeguarding hub, where it may be a child’s home', async () => {
    expect(await make(aConcern({ summary }))).toBeDefined();
  });
});
