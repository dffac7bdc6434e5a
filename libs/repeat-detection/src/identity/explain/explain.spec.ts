import { describe, expect, it } from '@jest/globals';
import { evidence, grounds, judge } from '../../../test/judged.js';
import { explain } from './explain.js';

const sarah = { name: 'Sarah', surname: 'O’Brien', born: '1988-04-12' };
const decided = judge(sarah, sarah);

describe('an explanation', () => {
  it('of a decision tells it in a sentence, in bars that sum to its weight, and what would change it', () => {
    const { decision, sentence, bars, wouldChangeIt } = explain(decided, grounds());
    expect(decision).toBe(decided);
    expect(sentence).toMatch(/^Same birth date, surname and forename; but /);
    expect(bars.at(-1)?.total).toBe(decided.weight);
    expect(wouldChangeIt.map((change) => change.about)).toContain('identifier');
  });

  it('of evidence that was kept makes the decision again, bit for bit', () => {
    const kept = JSON.parse(JSON.stringify(evidence(sarah, sarah))) as ReturnType<typeof evidence>;
    expect(explain(kept, grounds()).decision).toEqual(decided);
    expect(explain(kept, grounds('same')).decision).toMatchObject({ decision: 'same', by: 'person' });
  });

  it('keeps to what was decided on reflection, and does not make it again', () => {
    const held = { ...decided, against: ['it contradicts another record of this person'] };
    expect(explain(held, grounds()).sentence).toContain('but it contradicts another record');
  });

  it('is refused by another model than that of its evidence', () => {
    expect(() => explain({ ...decided.evidence, modelVersion: 'learned-1' }, grounds())).toThrow(RangeError);
  });
});
