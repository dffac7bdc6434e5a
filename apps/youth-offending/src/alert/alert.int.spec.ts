import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepeatAlert } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import {
  anAlert,
  hubWarns,
  imran,
  policeSend,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

async function shown(id: string): Promise<{ inQueue: number; alerts: RepeatAlert[] }> {
  const queue = await service.call<{ items: { id: string; alerts: number }[] }>('GET /referrals', { as: imran });
  const one = await service.call<{ alerts: RepeatAlert[] }>(`GET /referrals/${id}`, { as: imran });
  return { inQueue: queue.json.items.find((item) => item.id === id)?.alerts ?? -1, alerts: one.json.alerts };
}

describe('a warning that somebody has been here before', () => {
  it('stands on each referral that it speaks of, and on no other', async () => {
    const [first, second, other] = [await policeSend(service), await policeSend(service), await policeSend(service)];
    const alert = anAlert([first, second, first]);
    await hubWarns(service, alert);
    for (const id of [first, second])
      expect(await shown(id)).toMatchObject({
        inQueue: 1,
        alerts: [{ alertId: alert.alertId, sentence: alert.sentence }],
      });
    expect(await shown(other)).toEqual({ inQueue: 0, alerts: [] });
  });

  it('gives way to a later one of the same finding, and the earlier is kept', async () => {
    const id = await policeSend(service);
    const findingId = randomUUID();
    await hubWarns(service, anAlert([id], { findingId }));
    await hubWarns(service, anAlert([id], { findingId, count: 3, sentence: 'Third report' }));
    expect(await shown(id)).toMatchObject({ inQueue: 1, alerts: [{ count: 3, sentence: 'Third report' }] });
    const kept = await service.query('SELECT state FROM alert WHERE finding_id = $1 ORDER BY received_at', [findingId]);
    expect(kept).toEqual([{ state: 'superseded' }, { state: 'current' }]);
  });

  it('stands beside one of another finding', async () => {
    const id = await policeSend(service);
    await hubWarns(service, anAlert([id]));
    await hubWarns(service, anAlert([id]));
    expect((await shown(id)).inQueue).toBe(2);
  });

  it('is shown as taken back once the finding is withdrawn, and counted no longer', async () => {
    const id = await policeSend(service);
    const alert = anAlert([id]);
    await hubWarns(service, alert);
    await hubWarns(service, { ...alert, alertId: randomUUID(), state: 'withdrawn' });
    expect(await shown(id)).toMatchObject({ inQueue: 0, alerts: [{ state: 'withdrawn' }] });
  });

  it('waits for a referral that has not come yet', async () => {
    const sent = randomUUID();
    await hubWarns(service, anAlert([sent]));
    expect((await service.call(`GET /referrals/${sent}`, { as: imran })).status).toBe(404);
  });
});
