import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { ukModel } from '../default-model/uk-model.js';
import { termRarity } from '../score/term-rarity.js';
import { IndependentEvidence } from './independent-evidence.js';
import { likeRecords } from './like-records.js';

/** Bits for two relatives, of all records of Isaac against all of Emily. */
function bits(isaacs: readonly RecordSketch[], emilys: readonly RecordSketch[]): number {
  const born = '2013-11-03';
  const store = aStore(
    ...isaacs.map((more) => ({ name: 'isaac plummer', born, ...more })),
    ...emilys.map((more) => ({ name: 'emily plummer', born, ...more })),
  );
  const like = likeRecords(store);
  const comparer = new PairComparer(store, termRarity(store));
  // Whoever asks has looked at their names, birth dates and homes before.
  comparer.compare(0, isaacs.length);
  const evidence = new IndependentEvidence(comparer, like, ukModel());
  return evidence.between(like.groupOf[0] as number, like.groupOf[isaacs.length] as number);
}

const m: RecordSketch = { sex: 'm' };
const f: RecordSketch = { sex: 'f' };
const times = (count: number, sketch: RecordSketch): RecordSketch[] => new Array<RecordSketch>(count).fill(sketch);
const oneOfEach = (): number => bits([m], [f]);

describe('what speaks for two relatives against one person', () => {
  it.each<[string, RecordSketch, RecordSketch]>([
    ['further names', { name: 'isaac plummer james' }, { name: 'emily plummer rose' }],
    ['e-mail addresses', { emails: ['isaac@example.org'] }, { emails: ['emily@example.com'] }],
    ['phones', { phones: ['+447398439629'] }, { phones: ['+447736743948'] }],
    ['numbers', { identifiers: ['nhs-number:4010232137'] }, { identifiers: ['nhs-number:9434765919'] }],
    ['sexes', m, f],
    ['occupations', { occupation: 'nurse' }, { occupation: 'gardener' }],
  ])('is that %s differ, and against it that they agree', (_, one, other) => {
    expect(bits([one], [other])).toBeGreaterThan(0.5);
    const agreeing = { ...one, ...(one.name && { name: 'emily plummer james' }) };
    expect(bits([one], [agreeing])).toBeLessThan(-0.5);
  });

  it.each<[string, RecordSketch, RecordSketch]>([
    ['a name and a birth date', {}, {}],
    ['a home', { home: { postcode: 'cb119wj', number: '31' } }, { home: { postcode: 'sg11aa', number: '4' } }],
    ['a birth place', { birthPlace: 'leeds' }, { birthPlace: 'lagos' }],
    ['an origin', { ethnicity: 'white' }, { ethnicity: 'black' }],
    ['what only one has', { phones: ['+447398439629'] }, {}],
  ])('is not %s, which relatives share or not as it comes', (_, one, other) => {
    expect(bits([one], [other])).toBe(0);
  });
});

describe('more records of two groups', () => {
  it.each([
    [1, 3, 1],
    [2, 3, 2],
    [3, 2, 2],
    [3, 3, 3],
  ])('%d against %d, count %d times', (ours, theirs, count) => {
    expect(bits(times(ours, m), times(theirs, f))).toBeCloseTo(count * oneOfEach(), 9);
  });

  it('count for their mean', () => {
    const [differing, agreeing] = [oneOfEach(), bits([m], [m])];
    expect(bits([m, m], [m, f])).toBeCloseTo(differing + agreeing, 9);
  });

  it('count only where they tell something', () => {
    expect(bits([m, {}], [f])).toBeCloseTo(oneOfEach(), 9);
    expect(bits([m, {}], [f, f, {}])).toBeCloseTo(oneOfEach(), 9);
    expect(bits([m, {}], [{}, f])).toBeCloseTo(oneOfEach(), 9);
  });

  it('count each field by itself', () => {
    const phones = [{ phones: ['+447398439629'] }, { phones: ['+447736743948'] }] as const;
    const both = bits([m, { ...m, ...phones[0] }], [f, { ...f, ...phones[1] }]);
    expect(both).toBeCloseTo(2 * oneOfEach() + bits([phones[0]], [phones[1]]), 9);
  });

  it('count for no more than a dozen', () => {
    const same = bits(times(12, m), times(12, m));
    expect(same).toBeGreaterThan(-39);
    expect(bits(times(15, m), [...times(12, m), f, f])).toBeCloseTo(same, 9);
  });

  it('are believed up to forty bits, for or against', () => {
    const [one, other] = [{ identifiers: ['nhs-number:4010232137'] }, { identifiers: ['nhs-number:9434765919'] }];
    expect(bits(times(9, one), times(9, other))).toBe(40);
    expect(bits(times(9, one), times(9, one))).toBe(-40);
  });
});
