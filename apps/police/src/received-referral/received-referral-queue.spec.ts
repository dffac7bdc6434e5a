import { describe, expect, it } from '@jest/globals';
import { statuses } from '#libs/referral-lifecycle';
import { piles, statusesOf } from './received-referral-queue.js';

describe('the piles of the queue', () => {
  it.each([
    ['waiting', ['draft', 'sent', 'received', 'opened', 'on-hold', 'disputed']],
    ['open', ['accepted', 'in-progress']],
    ['closed', ['rejected', 'concluded', 'withdrawn', 'entered-in-error']],
    ['accepted', ['accepted']],
  ] as const)('%s holds %j', (filter, expected) => {
    expect([...statusesOf(filter)].sort()).toEqual([...expected].sort());
  });

  it('hold every referral exactly once', () => {
    expect(piles.flatMap(statusesOf).sort()).toEqual([...statuses].sort());
  });

  it('are all shown when nothing is asked for', () => {
    expect(statusesOf(undefined)).toEqual(statuses);
  });
});
