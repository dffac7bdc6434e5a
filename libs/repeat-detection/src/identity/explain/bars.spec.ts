import { describe, expect, it } from '@jest/globals';
import { grounds, evidence, judge, recordOf, scorerOf } from '../../../test/judged.js';
import type { Sketch } from '../../../test/a-person.js';
import { ukModel } from '../default-model/uk-model.js';
import { barsOfEvidence, replay } from './replay.js';
import { barsOf, waterfallOf, type Bar } from './waterfall.js';

const sarah: Sketch = { name: 'Sarah', surname: 'Hill', born: '1988-04-12', at: '4 Mill Lane', postcode: 'AL10 8TR' };
const bar = (bars: readonly Bar[], about: Bar['about']): Bar | undefined => bars.find((one) => one.about === about);
const simple = { prior: -20, steps: [], rarity: 0, household: 0 };

describe('the bars of a weight', () => {
  it('begin at what is known before anything is compared, and end at the weight', () => {
    const steps = [
      { about: 'name' as const, label: 'same forename, same surname', bits: 12 },
      { about: 'birth' as const, label: 'same birth date', bits: 16 },
    ];
    expect(barsOf({ prior: -20, steps, rarity: 2, household: 3, weight: 7 })).toEqual([
      { about: 'prior', label: 'before anything is compared', weight: -20, total: -20 },
      { about: 'name', label: 'same forename, same surname', weight: 12, total: -8 },
      { about: 'birth', label: 'same birth date', weight: 16, total: 8 },
      { about: 'rarity', label: 'what agrees is rarer than most', weight: 2, total: 10 },
      { about: 'household', label: 'what a household or family would share', weight: -3, total: 7 },
    ]);
  });

  it.each([
    [0, 'how rare the agreeing values are'],
    [1.5, 'what agrees is rarer than most'],
    [-1.5, 'what agrees is commoner than most'],
  ])('say of %d bits of rarity: %s', (rarity, label) => {
    expect(bar(barsOf({ ...simple, rarity, weight: rarity - 20 }), 'rarity')?.label).toBe(label);
  });

  it('show what people have decided about pairs like it only where they have', () => {
    expect(bar(barsOf({ ...simple, weight: -20 }), 'calibration')).toBeUndefined();
    expect(bar(barsOf({ ...simple, calibration: 2, weight: -18 }), 'calibration')).toMatchObject({
      label: 'what people have decided about pairs like it',
      weight: 2,
      total: -18,
    });
  });

  it('are refused when they do not come to the weight', () => {
    expect(() => barsOf({ ...simple, weight: -19 })).toThrow('the waterfall does not sum to the weight');
  });
});

describe('the bars of two records', () => {
  const [one, other] = [recordOf(sarah), recordOf({ ...sarah, name: 'Saraj' })];
  const bars = (): Bar[] => waterfallOf(scorerOf(one, other).scorer, 0, 1);

  it('are named as the levels are', () => {
    expect(bar(bars(), 'name')?.label).toBe('forename one slip apart, same surname');
    expect(bar(bars(), 'birth')?.label).toBe('born the same day');
  });

  it('are those of the evidence that was kept of them', () => {
    expect(barsOfEvidence(ukModel(), evidence(sarah, { ...sarah, name: 'Saraj' }))).toEqual(bars());
  });
});

describe('a decision made again', () => {
  it('is the decision', () => {
    const { model, costs } = grounds();
    const { decision, bars } = replay(model, costs, evidence(sarah, sarah));
    expect(decision).toEqual(judge(sarah, sarah));
    expect(bars.at(-1)?.total).toBe(decision.weight);
  });

  it('asks for the model that it was made by', () => {
    const { model, costs } = grounds();
    const kept = { ...evidence(sarah, sarah), modelVersion: 'learned-1' };
    expect(() => replay(model, costs, kept)).toThrow(
      new RangeError(`the evidence is of model learned-1, not ${model.version}`),
    );
  });
});
