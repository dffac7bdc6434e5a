import { describe, expect, it } from '@jest/globals';
import { decisionsText } from './decisions-text.js';

const pairs = (count: number) => ({
  left: Int32Array.from({ length: count }, (_, n) => n),
  right: Int32Array.from({ length: count }, (_, n) => n + 100),
});
const decisions = {
  decided: { same: pairs(3), different: pairs(1) },
  unsure: 0,
  unused: 0,
  lineOf: (n: number) => n + 2,
};
const company = (decided?: number) =>
  ({ company: decided === undefined ? {} : { calibration: { decisions: decided } } }) as Parameters<
    typeof decisionsText
  >[1]['model'];

describe('what is said of decisions', () => {
  it('is how many were heard, and that probabilities were calibrated', () => {
    expect(decisionsText(decisions, { refused: pairs(0), model: company(4) })).toEqual([
      'Heard 4 decisions: 3 for one person, 1 for two.',
      'Probabilities were calibrated by 4 decisions about pairs that were compared.',
    ]);
  });

  it('is that they were too few, what was passed over, and which lines could not be kept', () => {
    expect(decisionsText({ ...decisions, unsure: 2, unused: 1 }, { refused: pairs(2), model: company() })).toEqual([
      'Heard 4 decisions: 3 for one person, 1 for two.',
      'Passed over 2 pairs that somebody was unsure of.',
      'Could not use 1 row: no such two records.',
      'Not kept, for decisions that they are two people stand against it: line 2, 3.',
      'Too few decisions are about pairs that were compared for probabilities to be calibrated by them.',
    ]);
  });

  it('names ten lines at most', () => {
    const said = decisionsText(decisions, { refused: pairs(12), model: company(4) });
    expect(said[1]).toContain('line 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more.');
  });
});
