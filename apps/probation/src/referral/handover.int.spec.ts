import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, nadia, policeSend, send, startProbationUnderTest } from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

interface Shown {
  readonly id: string;
  readonly purposeCode: string;
  readonly deadlines: readonly { readonly policy: string; readonly standing: string }[];
}

const handOver = () => {
  const agreement = 'youth-offending-probation-transition';
  return send(probation, aReferral({}, { agreement, summary: 'canary' }), 'youth-offending');
};
const look = async (id: string) => (await probation.call<Shown>(`GET /referrals/${id}`, { as: nadia })).json;
const allocation = ({ deadlines }: Shown) =>
  deadlines.find(({ policy }) => policy === 'probation-handover-allocation')?.standing;

describe('a handover from the youth offending service', () => {
  it('shows as one, in the queue as well, and waits for somebody to hand over to', async () => {
    const id = await handOver();
    const shown = await look(id);
    expect([shown.purposeCode, allocation(shown)]).toEqual(['transition-at-18', 'running']);
    const { json: queue } = await probation.call<{ items: readonly Shown[] }>('GET /referrals', { as: nadia });
    expect(queue.items.find((item) => item.id === id)?.purposeCode).toBe('transition-at-18');
  });

  it('has somebody once it is assigned, and not while it is assigned to nobody', async () => {
    const id = await handOver();
    const assign = (version: number, to: string) =>
      probation.call(`POST /referrals/${id}/assign`, { as: nadia, body: { version, to } });
    await assign(2, 'nobody');
    expect(allocation(await look(id))).toBe('running');
    await assign(3, 'me');
    expect(allocation(await look(id))).toBe('met');
  });

  it('is no other referral, whose clock is that of the decision alone', async () => {
    const shown = await look(await policeSend(probation));
    expect([shown.purposeCode, allocation(shown)]).toEqual(['supervision', undefined]);
  });
});
