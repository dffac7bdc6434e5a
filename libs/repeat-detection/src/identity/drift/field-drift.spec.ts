import { describe, expect, it } from '@jest/globals';
import type { FieldName } from '../compare/comparison-field.js';
import type { PairScorer } from '../score/pair-scorer.js';
import { scoreDrift, type FieldDrift } from './score-drift.js';
import { scoreProfile, weightEdges, type ScoreProfile } from './score-profile.js';
import { indexByChance, stabilityIndex } from './stability-index.js';

type Counts = readonly number[];
type Fields = Partial<Record<FieldName, Counts>>;

/** Of each field its pairs by level; labels are `first`, `second` and so on. */
function profile(fields: Fields, pairs = 1000): ScoreProfile {
  const labels = ['first', 'second', 'third', 'fourth', 'fifth'];
  return {
    modelVersion: 'uk-1',
    pairs,
    weights: [pairs, ...weightEdges.map(() => 0)],
    fields: Object.entries(fields).map(([field, counts]) => ({
      field: field as FieldName,
      levels: counts.map((count, level) => ({ label: labels[level] as string, pairs: count })),
    })),
  };
}
const between = (before: Fields, now: Fields): readonly FieldDrift[] =>
  scoreDrift(profile(before), profile(now)).fields;
const ofSex = (before: Counts, now: Counts): FieldDrift => between({ sex: before }, { sex: now })[0] as FieldDrift;

describe('what has moved in a field', () => {
  it('is told by the level whose share changed most, up or down', () => {
    expect(ofSex([300, 500, 200], [310, 440, 250]).mostMoved).toEqual({ label: 'second', before: 0.5, now: 0.44 });
    expect(ofSex([300, 500, 200], [280, 480, 240]).mostMoved).toEqual({ label: 'third', before: 0.2, now: 0.24 });
  });

  it('is measured over all its levels', () =>
    expect(ofSex([300, 500, 200], [310, 440, 250]).index).toBe(stabilityIndex([300, 500, 200], [310, 440, 250])));

  it.each<[string, Counts, Counts, Counts, Counts]>([
    ['under one in a hundred of both days', [985, 9, 6], [990, 1, 9], [985, 15], [990, 10]],
    ['unless it was a hundredth before', [984, 10, 6], [995, 2, 3], [984, 10, 6], [995, 2, 3]],
    ['unless it is a hundredth now', [995, 2, 3], [984, 10, 6], [995, 2, 3], [984, 10, 6]],
  ])('puts together what is rare: %s', (_, before, now, bandsBefore, bandsNow) => {
    expect(ofSex(before, now).index).toBeCloseTo(stabilityIndex(bandsBefore, bandsNow), 12);
  });

  it('never lies with a rare level', () =>
    expect(ofSex([500, 491, 9], [500, 500, 0]).mostMoved).toMatchObject({ label: 'second' }));

  it('is told with the field that moved most first', () => {
    const fields = between({ sex: [500, 500], phone: [500, 500] }, { sex: [510, 490], phone: [900, 100] });
    expect(fields.map(({ field, verdict }) => `${field} ${verdict}`)).toEqual(['phone shifted', 'sex steady']);
  });

  it('is that nothing is known where the day has no such field', () =>
    expect(between({ sex: [400, 600] }, {})[0]?.mostMoved).toEqual({ label: 'first', before: 0.4, now: 1 }));

  it('is that a level is no longer met where the day does not list it', () =>
    expect(ofSex([400, 600], [1000]).mostMoved).toEqual({ label: 'first', before: 0.4, now: 1 }));

  it('is nothing in a field without levels', () => expect(between({ sex: [] }, { sex: [] })).toEqual([]));

  it('is no share at all on a day without pairs', () => {
    const { fields } = scoreDrift(profile({ sex: [400, 600] }), profile({ sex: [0, 0] }, 0));
    expect(fields).toMatchObject([{ verdict: 'too few', mostMoved: { label: 'second', before: 0.6, now: 0 } }]);
  });

  it('is not told of scores of another model, and both are named', () =>
    expect(() => scoreDrift(profile({}), { ...profile({}), modelVersion: 'uk-2' })).toThrow(/uk-2 .* uk-1/));
});

describe('the stability index of few pairs', () => {
  it('counts half a pair more in each band', () => {
    // Shares of 0.5 and 9.5 in 10 before, the other way round now.
    expect(stabilityIndex([0, 9], [9, 0])).toBeCloseTo(2 * 0.9 * Math.log(19), 12);
    expect(stabilityIndex([0], [0])).toBe(0);
  });

  it.each([
    [4, 0, 9],
    [4, 9, 0],
    [1, 0, 9],
    [1, 9, 0],
    [1, 0, 0],
  ])('may be anything by chance where a day has none: %d bands, %d before, %d now', (bands, before, now) =>
    expect(indexByChance(bands, before, now)).toBe(Infinity),
  );
});

describe('a pair', () => {
  it.each([
    [-Infinity, 0],
    [-20.5, 0],
    [-20, 1],
    [-0.1, 5],
    [0, 6],
    [1.9, 6],
    [20, 12],
    [300, 12],
  ])('of %d bits is counted in band %d', (bits, band) => {
    const scorer = { comparer: { fields: [], levels: [] }, weight: () => bits } as unknown as PairScorer;
    const { weights } = scoreProfile(scorer, { left: Int32Array.of(0), right: Int32Array.of(1) }, 'uk-1');
    expect(weights.indexOf(1)).toBe(band);
    expect(weights).toHaveLength(13);
  });
});
