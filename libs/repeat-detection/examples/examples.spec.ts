import { describe, expect, it } from '@jest/globals';
import { learnFromDecisions } from './learn-from-decisions.js';
import { madeUpTown, whoIsWho } from './who-is-who.js';

describe('the examples run', () => {
  it('and find the forty people of the town, each written down twice', () => {
    expect(whoIsWho(madeUpTown())).toEqual([
      expect.stringMatching(/^80 records are of 40 people, by the model learned-[0-9a-f]{8}\.$/),
      '40 pairs are likelier one person than not.',
    ]);
  });

  it('and keep what somebody decided', () => {
    expect(learnFromDecisions(madeUpTown())).toEqual([
      'Records 0 and 1 were taken for one person.',
      'After the decision they are two.',
      expect.stringContaining('pairs'),
    ]);
  });

  it('and say of one decision what it is and why, the last bar being its weight', async () => {
    const { kate, katherine, oneDecision } = await import('./one-decision.js');
    const [decision, ...reasons] = oneDecision(katherine, kate, '2026-01-01');
    expect(decision).toMatch(/^same, 10\.\d bits: Same address, birth date and surname/);
    expect(reasons.some((line) => line.includes('same postcode, same house'))).toBe(true);
    expect(oneDecision(katherine, { ...kate, addresses: [] }, '2026-01-01')[0]).toMatch(/^ask-a-person/);
  });
});
