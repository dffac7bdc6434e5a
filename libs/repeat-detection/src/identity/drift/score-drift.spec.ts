import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { storeOf } from '../../../test/a-record.js';
import { madeUpRecords } from '../../../test/made-up-people.js';
import { seededRandom } from '../../../test/random-texts.js';
import { ukModel } from '../default-model/uk-model.js';
import type { LinkageRecord } from '../record/linkage-record.js';
import { PairScorer } from '../score/pair-scorer.js';
import { termRarity } from '../score/term-rarity.js';
import { driftBounds } from './drift-bounds.js';
import { profileOfRun } from './profile-of-run.js';
import { scoreDrift } from './score-drift.js';
import { scoreProfile, weightEdges, type ScoreProfile } from './score-profile.js';
import { indexByChance, stabilityIndex } from './stability-index.js';

const model = ukModel();

/** Neighbours in the list of records: one person, a household or strangers, as in a town. */
function profileOf(records: readonly LinkageRecord[]): ScoreProfile {
  const store = storeOf(records);
  const left = Int32Array.from({ length: store.size - 1 }, (_, record) => record);
  const scorer = new PairScorer(store, termRarity(store), model);
  return scoreProfile(scorer, { left, right: left.map((record) => record + 1) }, model.version);
}

const town = (seed: number): readonly LinkageRecord[] => madeUpRecords({ people: 2000, seed }).records;
const reference = profileOf(town(1));

describe('the scores of a day', () => {
  it('of like records are spread as before', () => {
    const { verdict, index, sentence } = scoreDrift(reference, profileOf(town(2)));
    expect(verdict).toBe('steady');
    expect(index).toBeLessThan(0.02);
    expect(sentence).toMatch(
      /^The scores of 3,\d{3} pairs are spread as before \(stability index 0\.0\d; under 0\.1 is steady\)\.$/,
    );
  });

  it('without birth dates have shifted, and it is said where', () => {
    const withoutBirth = town(2).map((record) => ({ ...record, birth: {} }));
    const { verdict, fields, sentence } = scoreDrift(reference, profileOf(withoutBirth));
    expect(verdict).toBe('shifted');
    expect(fields[0]).toMatchObject({ field: 'birth', verdict: 'shifted' });
    expect(fields[0]?.mostMoved).toMatchObject({ label: 'no birth date to compare', now: 1 });
    expect(sentence).toMatch(/shifted .* birth: “no birth date to compare” from \d+% to 100%/);
  });

  it('of which some lack a phone have changed in the phone, though hardly in the scores', () => {
    const random = seededRandom(3);
    const fewerPhones = town(2).map((record) => (random() < 0.35 ? { ...record, phones: [] } : record));
    const { verdict, fields } = scoreDrift(reference, profileOf(fewerPhones));
    expect(verdict).toBe('steady');
    expect(fields[0]?.field).toBe('phone');
    expect(fields[0]?.verdict).not.toBe('steady');
    expect(fields.slice(1).every((field) => field.verdict === 'steady')).toBe(true);
  });

  it('are too few to tell when chance alone could have moved them', () => {
    const { verdict, byChance, sentence } = scoreDrift(reference, profileOf(town(2).slice(0, 101)));
    expect(verdict).toBe('too few');
    expect(byChance).toBeGreaterThan(driftBounds.steadyUnder / 2);
    expect(sentence).toBe('100 pairs are too few to tell whether scores have changed.');
  });

  it('that are none are too few', () => {
    expect(scoreDrift(reference, profileOf(town(2).slice(0, 1))).verdict).toBe('too few');
  });

  it('of another model are not compared', () => {
    expect(() => scoreDrift(reference, { ...reference, modelVersion: 'learned-1' })).toThrow(RangeError);
  });

  it('compared with themselves have not moved at all', () => {
    const { index, fields } = scoreDrift(reference, reference);
    expect([index, ...fields.map((field) => field.index)].every((moved) => moved === 0)).toBe(true);
  });
});

describe('the profile of a run', () => {
  const store = storeOf(town(1));
  const scorer = new PairScorer(store, termRarity(store), model);
  const left = Int32Array.from({ length: store.size - 1 }, (_, record) => record);
  const pairs = { left, right: left.map((record) => record + 1) };

  it('is of all its pairs where they are few', () => {
    expect(profileOfRun(scorer, pairs, model.version)).toEqual(reference);
  });

  it('is of a sample where they are many, which is spread as all of them', () => {
    const sample = profileOfRun(scorer, pairs, model.version, 1000);
    expect(sample.pairs).toBeGreaterThan(850);
    expect(sample.pairs).toBeLessThan(1150);
    expect(stabilityIndex(reference.weights, sample.weights)).toBeLessThan(0.05);
  });

  it('is the same in whatever order the pairs were found', () => {
    const backwards = { left: pairs.left.toReversed(), right: pairs.right.toReversed() };
    expect(profileOfRun(scorer, backwards, model.version, 1000)).toEqual(
      profileOfRun(scorer, pairs, model.version, 1000),
    );
  });

  it('of no pairs is empty', () => {
    const none = { left: new Int32Array(0), right: new Int32Array(0) };
    expect(profileOfRun(scorer, none, model.version).pairs).toBe(0);
  });
});

describe('a profile', () => {
  it('counts every pair once by its weight, and once in each field', () => {
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
    expect(reference.weights).toHaveLength(weightEdges.length + 1);
    expect(sum(reference.weights)).toBe(reference.pairs);
    for (const { levels } of reference.fields) expect(sum(levels.map(({ pairs }) => pairs))).toBe(reference.pairs);
  });

  it('can be written as JSON with its model', () => {
    expect(JSON.parse(JSON.stringify(reference))).toEqual(reference);
  });
});

describe('the stability index', () => {
  it('is as Siddiqi has it', () => {
    // (0.6 − 0.5) ln(0.6 / 0.5) + (0.4 − 0.5) ln(0.4 / 0.5)
    expect(stabilityIndex([5e6, 5e6], [6e6, 4e6])).toBeCloseTo(0.0405465, 5);
  });

  it('is never below nought, and the same from both sides', () => {
    const counts = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, (bands) => {
        const [before, now] = [bands.map(([one]) => one), bands.map(([, other]) => other)];
        expect(stabilityIndex(before, now)).toBeGreaterThanOrEqual(0);
        expect(stabilityIndex(now, before)).toBeCloseTo(stabilityIndex(before, now), 12);
      }),
    );
  });

  it('by chance alone comes to what is said, on the mean', () => {
    const random = seededRandom(9);
    const draw = (size: number): number[] => {
      const counts = new Array<number>(8).fill(0);
      for (let drawn = 0; drawn < size; drawn += 1) {
        const band = Math.floor(random() * 8);
        counts[band] = (counts[band] ?? 0) + 1;
      }
      return counts;
    };
    const mean = Array.from({ length: 300 }, () => stabilityIndex(draw(800), draw(400))).reduce((a, b) => a + b) / 300;
    expect(mean / indexByChance(8, 800, 400)).toBeGreaterThan(0.85);
    expect(mean / indexByChance(8, 800, 400)).toBeLessThan(1.15);
  });

  it('asks for the same bands', () => {
    expect(() => stabilityIndex([1, 2], [1])).toThrow(RangeError);
    expect(() => stabilityIndex([], [])).toThrow(RangeError);
  });
});
