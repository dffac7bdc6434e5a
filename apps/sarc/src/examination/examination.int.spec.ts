import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, leah, policeSay, policeSend, ruth, startSarcUnderTest } from '../../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

interface Sample {
  readonly id: string;
  readonly type: string;
  readonly expiresAt: string;
  readonly expired: boolean;
  readonly explanation: string;
  readonly decision?: string;
  readonly allowedDecisions: readonly string[];
  readonly decisions: readonly object[];
}
interface Shown {
  readonly version: number;
  readonly code?: string;
  readonly examination: {
    readonly status: string;
    readonly allowedSteps: readonly string[];
    readonly steps: readonly object[];
    readonly samples: readonly Sample[];
  };
  readonly deadlines: readonly { readonly policy: string; readonly standing: string }[];
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();
const examine = (id: string, step: string, said: object = {}) =>
  sarc.call<Shown>(`POST /referrals/${id}/examination/${step}`, { as: ruth, body: { at: hoursAgo(1), ...said } });
const decide = (sample: string, decision: string, said: object = {}) =>
  sarc.call<Sample>(`POST /samples/${sample}/decide`, { as: leah, body: { decision, at: hoursAgo(0.01), ...said } });
const recent = () => policeSend(sarc, aReferral({ occurredAt: hoursAgo(10) }));
const examined = async () => {
  const id = await recent();
  await examine(id, 'offer');
  const { json } = await examine(id, 'finish', { samples: [{ type: 'oral', takenAt: hoursAgo(2) }] });
  return { id, shown: json, sample: json.examination.samples[0] as Sample };
};

describe('an examination at the centre', () => {
  it('is offered and done, by whom and when, and what was taken is stored until a day that a policy says', async () => {
    const id = await recent();
    expect((await examine(id, 'offer')).json.examination).toMatchObject({
      status: 'offered',
      allowedSteps: ['finish', 'decline'],
    });
    const { status, json } = await examine(id, 'finish', {
      byName: 'Dr Mary Osei',
      samples: [{ type: 'oral', takenAt: hoursAgo(2) }],
    });
    expect(status).toBe(200);
    expect(json.examination).toMatchObject({
      status: 'done',
      allowedSteps: [],
      steps: [
        { step: 'offer', byName: 'ruth.adeyemi' },
        { step: 'finish', byName: 'Dr Mary Osei' },
      ],
      samples: [{ type: 'oral', expired: false, allowedDecisions: ['keep', 'release-to-police', 'destroy'] }],
    });
    expect(json.examination.samples[0]?.explanation).toMatch(/within 24 months of its taking .* our own estimate/);
  });

  it('meets the window of what was taken, and ends the others', async () => {
    const { shown } = await examined();
    const standings = shown.deadlines.map(({ policy, standing }) => `${policy}: ${standing}`);
    expect(standings).toEqual(
      expect.arrayContaining([
        'forensic-window-oral: met',
        'forensic-window-anal: cancelled',
        'forensic-window-digital: cancelled',
        'forensic-window-vaginal: cancelled',
      ]),
    );
  });

  it('that is declined ends the windows, and can be offered again', async () => {
    const id = await recent();
    await examine(id, 'offer');
    const windows = ({ deadlines }: Shown) =>
      new Set(deadlines.flatMap(({ policy, standing }) => (policy.startsWith('forensic') ? [standing] : [])));
    const declined = await examine(id, 'decline');
    expect([declined.json.examination.status, windows(declined.json)]).toEqual(['declined', new Set(['cancelled'])]);
    const again = await examine(id, 'offer');
    expect([again.json.examination.status, windows(again.json)]).toEqual(['offered', new Set(['running'])]);
  });

  it('is not done before it is offered, nor twice, nor tomorrow, nor where the referral is over', async () => {
    const [id, withdrawn] = [await recent(), await recent()];
    expect(await examine(id, 'decline')).toMatchObject({
      status: 409,
      json: { code: 'step-not-allowed', examinationStatus: 'not-offered', allowedSteps: ['offer'] },
    });
    const [one, other] = await Promise.all([examine(id, 'offer'), examine(id, 'offer')]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    expect(
      await examine(id, 'finish', { at: hoursAgo(-1), samples: [{ type: 'oral', takenAt: hoursAgo(-2) }] }),
    ).toMatchObject({
      status: 400,
      json: { errors: [{ field: 'at', code: 'in-the-future' }, { field: 'samples[0].takenAt' }] },
    });
    await policeSay(sarc, 'withdraw', withdrawn, { reason: 'duplicate' });
    expect(await examine(withdrawn, 'offer')).toMatchObject({ status: 409, json: { allowedSteps: [] } });
  });

  it('is no step of the referral: its sender hears nothing of it, and no row of what happened can be changed', async () => {
    const { id, shown } = await examined();
    expect(shown.version).toBe(2);
    const told = await sarc.query(`SELECT headers->>'ce_type' AS type FROM outbox WHERE subject = $1`, [id]);
    expect(told).toEqual([{ type: 'referral-hub.referral-received.v1' }]);
    const logged = await sarc.query(
      `SELECT action, recipients FROM access_log WHERE what = 'examination' AND id = $1 ORDER BY position`,
      [id],
    );
    expect(logged).toEqual([
      { action: 'change', recipients: [] },
      { action: 'change', recipients: [] },
    ]);
    for (const attempt of ['DELETE FROM examination_step', 'UPDATE stored_sample SET expires_at = now()'])
      await expect(sarc.query(attempt)).rejects.toThrow('permission denied');
  });
});

describe('what a client decides about a sample', () => {
  it('may change until it is released or destroyed, and each word is kept', async () => {
    const { sample } = await examined();
    expect((await decide(sample.id, 'keep')).json).toMatchObject({ decision: 'keep' });
    const { json } = await decide(sample.id, 'release-to-police');
    expect(json).toMatchObject({ decision: 'release-to-police', allowedDecisions: [] });
    expect(json.decisions).toMatchObject([
      { decision: 'keep', recordedBy: 'leah.marsh' },
      { decision: 'release-to-police' },
    ]);
    expect(await decide(sample.id, 'destroy')).toMatchObject({ status: 409, json: { code: 'step-not-allowed' } });
  });

  it('is one word at a time', async () => {
    const { sample } = await examined();
    const answers = await Promise.all([decide(sample.id, 'destroy'), decide(sample.id, 'release-to-police')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is still theirs when the referral is long over, and tells nobody anything', async () => {
    const { id, sample } = await examined();
    await policeSay(sarc, 'withdraw', id, { reason: 'consent-withdrawn' });
    const before = await sarc.query('SELECT 1 FROM outbox');
    expect((await decide(sample.id, 'release-to-police')).status).toBe(200);
    expect(await sarc.query('SELECT 1 FROM outbox')).toHaveLength(before.length);
    expect((await decide(id, 'keep')).status).toBe(404);
  });
});
