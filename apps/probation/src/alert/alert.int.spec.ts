import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepeatAlert } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { anAlert, hubWarns, nadia, policeSend, startProbationUnderTest } from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

async function shown(id: string): Promise<{ inQueue: number; alerts: RepeatAlert[] }> {
  const queue = await probation.call<{ items: { id: string; alerts: number }[] }>('GET /referrals', { as: nadia });
  const one = await probation.call<{ alerts: RepeatAlert[] }>(`GET /referrals/${id}`, { as: nadia });
  return { inQueue: queue.json.items.find((item) => item.id === id)?.alerts ?? -1, alerts: one.json.alerts };
}

describe('a warning that somebody has been here before', () => {
  it('stands on each referral that it speaks of, and on no other', async () => {
    const [first, second, other] = [
      await policeSend(probation),
      await policeSend(probation),
      await policeSend(probation),
    ];
    const alert = anAlert([first, second, first]);
    await hubWarns(probation, alert);
    for (const id of [first, second])
      expect(await shown(id)).toMatchObject({
        inQueue: 1,
        alerts: [{ alertId: alert.alertId, sentence: alert.sentence }],
      });
    expect(await shown(other)).toEqual({ inQueue: 0, alerts: [] });
  });

  it('gives way to a later one of the same finding, and the earlier is kept', async () => {
    const id = await policeSend(probation);
    const findingId = randomUUID();
    await hubWarns(probation, anAlert([id], { findingId }));
    await hubWarns(probation, anAlert([id], { findingId, count: 3, sentence: 'Third report' }));
    expect(await shown(id)).toMatchObject({ inQueue: 1, alerts: [{ count: 3, sentence: 'Third report' }] });
    const kept = await probation.query('SELECT state FROM alert WHERE finding_id = $1 ORDER BY received_at', [
      findingId,
    ]);
    expect(kept).toEqual([{ state: 'superseded' }, { state: 'current' }]);
  });

  it('stands beside one of another finding', async () => {
    const id = await policeSend(probation);
    await hubWarns(probation, anAlert([id]));
    await hubWarns(probation, anAlert([id]));
    expect((await shown(id)).inQueue).toBe(2);
  });

  it('is shown as taken back once the finding is withdrawn, and counted no longer', async () => {
    const id = await policeSend(probation);
    const alert = anAlert([id]);
    await hubWarns(probation, alert);
    await hubWarns(probation, { ...alert, alertId: randomUUID(), state: 'withdrawn' });
    expect(await shown(id)).toMatchObject({ inQueue: 0, alerts: [{ state: 'withdrawn' }] });
  });

  it('waits for a referral that has not come yet', async () => {
    const sent = randomUUID();
    await hubWarns(probation, anAlert([sent]));
    expect((await probation.call(`GET /referrals/${sent}`, { as: nadia })).status).toBe(404);
  });
});
