import { describe, expect, it } from '@jest/globals';
import type { Sketch } from '../../../test/a-person.js';
import { grounds, judge, recordOf } from '../../../test/judged.js';
import { decide } from '../decide/decide.js';
import type { Evidence } from '../decide/evidence.js';
import { alwaysOne, judgeRecord, linkOf, neverOne, type ComparedRecord, type JudgedPair } from './judge-record.js';

const sarah: Sketch = {
  name: 'Sarah',
  surname: 'O’Brien',
  born: '1988-04-12',
  at: '4 Mill Lane',
  postcode: 'AL10 8TR',
};
const known = (id: string, sketch: Sketch) => ({ id, record: recordOf(sketch) });
const laura = { ...sarah, name: 'Laura' };
const { born: _, ...undated } = { ...sarah, name: 'David', surname: 'Smith' };
const joinAt = -1;
const missing = -3;

describe('a record that is judged', () => {
  it('is judged against each of the others by itself, in their order', () => {
    const others = [known('b', sarah), known('c', laura), known('d', { name: 'Mark', surname: 'Dunn' })];
    const pairs = judgeRecord(known('a', sarah), others, grounds());
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
    ]);
    expect(pairs.map(({ decision }) => decision)).toEqual([
      judge(sarah, sarah),
      judge(sarah, laura),
      judge(sarah, { name: 'Mark', surname: 'Dunn' }),
    ]);
  });

  it('is compared with nobody where there is nobody', () => {
    expect(judgeRecord(known('a', sarah), [], grounds())).toEqual([]);
  });

  it('weighs a frequent value less, once it has been counted', () => {
    const weigh = (bearers: number): number => {
      const counts = { people: 10_000, with: () => bearers };
      const [pair] = judgeRecord(known('a', sarah), [known('b', sarah)], { ...grounds(), counts });
      return pair?.decision.weight ?? NaN;
    };
    expect(weigh(5_000)).toBeLessThan(weigh(1) - 5);
  });
});

describe('what is known of two records beside what they say', () => {
  const judged = (one: Sketch, other: Sketch, beside: Partial<ComparedRecord>): JudgedPair[] =>
    judgeRecord(known('a', one), [{ ...known('b', other), ...beside }], grounds());
  const { at: _at, postcode: _postcode, ...nowhere } = sarah;

  it('makes them one person where one was made from the other, though nothing else would, and says so', () => {
    const pairs = judged(nowhere, nowhere, { isCopy: true });
    expect(judged(nowhere, nowhere, {})[0]?.decision.decision).toBe('ask-a-person');
    expect(pairs[0]?.decision).toMatchObject({ decision: 'same', weight: judge(nowhere, nowhere).weight });
    expect(pairs[0]?.decision.reasons[0]).toBe('one record was made from the other');
    expect(alwaysOne(pairs)).toEqual([{ left: 'a', right: 'b', decided: 'same' }]);
  });

  it('is asked about where they contradict each other all the same', () => {
    const pairs = judged(sarah, { ...sarah, name: 'Mark', born: '1961-02-03' }, { isCopy: true });
    expect([pairs[0]?.decision.decision, alwaysOne(pairs)]).toEqual(['ask-a-person', []]);
  });

  it('makes them two people where both were named in one incident, whatever agrees', () => {
    const pairs = judged(sarah, sarah, { isBeside: true });
    expect(pairs[0]?.decision).toMatchObject({ decision: 'different', cannotBeOne: true });
    expect(neverOne(pairs)).toEqual([{ left: 'a', right: 'b', decided: 'not-the-same' }]);
  });

  it('can be told again from what was kept', () => {
    const [pair] = judged(nowhere, nowhere, { isCopy: true });
    expect(decide(JSON.parse(JSON.stringify(pair?.decision.evidence)) as Evidence, grounds())).toEqual(pair?.decision);
  });
});

describe('a judged pair', () => {
  const pair = (one: Sketch, other: Sketch, more: Partial<JudgedPair['decision']> = {}): JudgedPair => ({
    left: 'a',
    right: 'b',
    decision: { ...judge(one, other), ...more },
  });
  const weight = (judged: JudgedPair): number => linkOf(judged, { joinAt, missing }).weight;

  it('brings two people together where it is sure, with all its weight', () => {
    const sure = pair(sarah, sarah);
    expect([sure.decision.decision, weight(sure)]).toEqual(['same', sure.decision.weight]);
  });

  it('that a person said is one joins however little it weighs', () => {
    expect(weight(pair(sarah, sarah, { weight: -20 }))).toBe(joinAt);
  });

  it('never brings anybody together where somebody must be asked, and at most hardly speaks against it', () => {
    const unsure = pair(undated, undated);
    expect([unsure.decision.decision, unsure.decision.weight > joinAt]).toEqual(['ask-a-person', true]);
    expect(weight(unsure)).toBeLessThan(joinAt);
    expect(weight(unsure)).toBeGreaterThan(missing);
    expect(weight(pair(undated, undated, { weight: -9 }))).toBe(-9);
  });

  it('speaks against one person where it contradicts it, and hardly where it merely knows little', () => {
    const against = pair(sarah, laura);
    expect([against.decision.decision, weight(against) <= missing]).toEqual(['different', true]);
    const silent = pair(sarah, sarah, { decision: 'different', against: [], weight: -12 });
    expect(weight(silent)).toBeGreaterThan(missing);
    expect(weight(silent)).toBeLessThan(joinAt);
  });

  it('of two who cannot be one parts them for good', () => {
    const twins = pair(sarah, laura);
    expect(neverOne([twins, pair(sarah, sarah)])).toEqual([{ left: 'a', right: 'b', decided: 'not-the-same' }]);
  });
});
