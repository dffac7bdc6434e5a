import { describe, expect, it } from '@jest/globals';
import { probabilityOf, type ScoredPairs } from '#libs/repeat-detection/engine';
import fc from 'fast-check';
import { measureBlockingRecall } from './blocking-recall.js';
import { measureCalibration } from './calibration.js';
import { measureClusters } from './cluster-measures.js';
import { doubtError } from './doubt-error.js';
import { measure } from './measure.js';
import { measureRows, measuresTable } from './measures-table.js';
import { measurePairs } from './pair-measures.js';
import { countTruePairs, isPair, type Truth } from './truth.js';
import { countWeights } from './weight-counts.js';

const pairsOf = (rows: readonly (readonly [left: number, right: number, weight: number])[]): ScoredPairs => ({
  left: Int32Array.from(rows, ([left]) => left),
  right: Int32Array.from(rows, ([, right]) => right),
  weight: Float32Array.from(rows, ([, , weight]) => weight),
});
const truthOf = (entities: readonly number[], leftSize?: number): Truth => ({
  entityOf: Int32Array.from(entities),
  leftSize,
});
const measured = (pairs: ScoredPairs, truth: Truth) => measurePairs(countWeights(pairs, truth), countTruePairs(truth));

describe('pairs measured by labels', () => {
  it('count a pair that was never compared as missed', () => {
    const truth = truthOf([0, 0, 0, 1]);
    const { truePairs, atHalf } = measured(pairsOf([[0, 1, 5], [0, 3, 2]]), truth); // prettier-ignore
    expect(truePairs).toBe(3);
    expect(atHalf).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
  });

  it('count, of two files, only pairs of one record of each', () => {
    const truth = truthOf([0, 0, 0, 0, 1], 2);
    expect(countTruePairs(truth)).toBe(4);
    expect(measured(pairsOf([[0, 1, 5], [0, 2, 5]]), truth).atHalf).toMatchObject({ precision: 1, recall: 1 / 4 }); // prettier-ignore
  });

  it('leave out records without a label', () => {
    const truth = truthOf([0, 0, -1]);
    expect(measured(pairsOf([[0, 1, 5], [0, 2, 5]]), truth).atHalf).toEqual({ precision: 1, recall: 1, f1: 1 }); // prettier-ignore
  });

  it('take p of exactly .5 and .95 in', () => {
    const weight = Math.log2(0.95 / 0.05) + 1e-4;
    const { atHalf, atNinetyFive } = measured(pairsOf([[0, 1, 0], [0, 2, weight]]), truthOf([0, 0, 0])); // prettier-ignore
    expect([atHalf.recall, atNinetyFive.recall]).toEqual([2 / 3, 1 / 3]);
  });

  it('find what trying every threshold finds', () => {
    const weight = fc.integer({ min: -12_000, max: 20_000 }).map((thousandths) => thousandths / 1_000);
    const rows = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9), weight), {
      selector: ([one, other]) => `${one} ${other}`,
    });
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 10, maxLength: 10 }),
        (all, entities) => {
          const kept = all.filter(([one, other]) => one < other);
          const truth = truthOf(entities);
          const found = measured(pairsOf(kept), truth);
          const tried = kept.map(([, , threshold]) => tryThreshold(kept, entities, threshold - 5e-4));
          expect(found.best.f1).toBeCloseTo(
            Math.max(0, found.truePairs === 0 ? 1 : 0, ...tried.map(({ f1 }) => f1)),
            6,
          );
          const sure = tried.filter(({ precision }) => precision >= 0.999).map(({ recall }) => recall);
          if (found.truePairs > 0) expect(found.recallAtPrecision999).toBeCloseTo(Math.max(0, ...sure), 6);
        },
      ),
      { numRuns: 30 },
    );
  });
});

function tryThreshold(rows: readonly (readonly [number, number, number])[], entities: readonly number[], from: number) {
  const known = rows.filter(([one, other]) => entities[one]! >= 0 && entities[other]! >= 0);
  const chosen = known.filter(([, , weight]) => weight >= from);
  const right = chosen.filter(([one, other]) => entities[one] === entities[other]).length;
  const truePairs = countTruePairs(truthOf(entities));
  return {
    precision: chosen.length === 0 ? 0 : right / chosen.length,
    recall: truePairs === 0 ? 1 : right / truePairs,
    f1: chosen.length + truePairs === 0 ? 1 : (2 * right) / (chosen.length + truePairs),
  };
}

describe('calibration', () => {
  const calibration = (rows: Parameters<typeof pairsOf>[0], entities: number[]) =>
    measureCalibration(countWeights(pairsOf(rows), truthOf(entities)));

  it('is perfect where three in four pairs of p .75 are true', () => {
    const weight = Math.log2(3);
    const rows = [0, 1, 2, 3].map((right) => [right, 4, weight] as const);
    const { ece, doubtful, pairs } = calibration(rows, [0, 0, 0, 1, 0]);
    expect(ece).toBeCloseTo(0, 3);
    expect([pairs, doubtful.pairs, doubtful.trueRate]).toEqual([4, 4, 3 / 4]);
    expect(doubtful.meanProbability).toBeCloseTo(0.75, 3);
  });

  it('is off by what was said and not true', () => {
    const { ece, brier, doubtful } = calibration([[0, 1, 10]], [0, 1]);
    expect(ece).toBeCloseTo(probabilityOf(10), 3);
    expect(brier).toBeCloseTo(probabilityOf(10) ** 2, 3);
    expect(doubtful.pairs).toBe(0);
  });

  it('of nothing is nothing', () => {
    expect(calibration([], [0, 1])).toMatchObject({ ece: 0, brier: 0, pairs: 0 });
  });

  it('may lie off by chance as far as so many pairs of people may, however many records they have', () => {
    // Records 0 to 3 are one person found, 4 to 7 another, 8 and 9 a third; at even odds, the first two are one in truth.
    const people = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2);
    const truth = truthOf([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    const four = [0, 1, 2, 3];
    const many = pairsOf(four.flatMap((one) => [4, 5, 6, 7, 8, 9].map((other) => [one, other, 0] as const)));
    const few = pairsOf([[0, 4, 0], [0, 8, 0]]); // prettier-ignore
    expect(doubtError(few, people, truth)).toBeCloseTo(1 / 2, 6);
    // Sixteen of one, eight of the other: a third of a pair is off on the mean.
    const [ones, others] = [16 * (-0.5 + 1 / 6), 8 * (0.5 + 1 / 6)];
    expect(doubtError(many, people, truth)).toBeCloseTo((Math.SQRT2 * Math.hypot(ones, others)) / 24, 6);
    expect(doubtError(pairsOf([[0, 4, 0]]), people, truth)).toBeNaN();
  });
});

describe('people measured by labels', () => {
  it('are perfect when they are the true ones, by whatever numbers', () => {
    const measures = measureClusters(Int32Array.of(7, 3, 7, 0), truthOf([0, 1, 0, 2]));
    expect(measures).toMatchObject({ pairs: { f1: 1 }, bCubed: { f1: 1 }, people: 3, truePeople: 3, largestWrong: 0 });
  });

  it('are told how large the largest wrong one is', () => {
    const measures = measureClusters(Int32Array.of(0, 0, 0, 1, 1, 1, 1), truthOf([0, 0, 1, 2, 2, 2, 2]));
    expect(measures).toMatchObject({ largest: 4, largestTrue: 4, largestWrong: 3 });
  });

  it('agree with counting one by one', () => {
    const numbers = (least: number) => fc.array(fc.integer({ min: least, max: 4 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(numbers(0), numbers(-1), fc.option(fc.nat(12), { nil: undefined }), (people, entities, leftSize) => {
        const found = measureClusters(Int32Array.from(people), truthOf(entities, leftSize));
        const { right, chosen, truePairs, precision, recall } = countOneByOne(people, entities, leftSize);
        expect(found.pairs.precision).toBeCloseTo(chosen === 0 ? 1 : right / chosen, 9);
        expect(found.pairs.recall).toBeCloseTo(truePairs === 0 ? 1 : right / truePairs, 9);
        expect(found.bCubed.precision).toBeCloseTo(precision, 9);
        expect(found.bCubed.recall).toBeCloseTo(recall, 9);
      }),
    );
  });
});

function countOneByOne(people: readonly number[], entities: readonly number[], leftSize: number | undefined) {
  const known = people.map((_, record) => record).filter((record) => entities[record]! >= 0);
  const pairs = known.flatMap((one) => known.filter((other) => other > one).map((other) => [one, other] as const));
  const made = pairs.filter(([one, other]) => isPair(leftSize, one, other));
  const isFound = ([one, other]: readonly [number, number]) => people[one] === people[other];
  const isTrue = ([one, other]: readonly [number, number]) => entities[one] === entities[other];
  const mean = (of: (record: number) => number) =>
    known.length === 0 ? 1 : known.reduce((sum, record) => sum + of(record), 0) / known.length;
  const alike = (record: number, list: readonly number[]) => known.filter((other) => list[other] === list[record]);
  const shared = (record: number) => alike(record, people).filter((other) => entities[other] === entities[record]);
  return {
    right: made.filter((pair) => isFound(pair) && isTrue(pair)).length,
    chosen: made.filter(isFound).length,
    truePairs: made.filter(isTrue).length,
    precision: mean((record) => shared(record).length / alike(record, people).length),
    recall: mean((record) => shared(record).length / alike(record, entities).length),
  };
}

describe('blocking recall', () => {
  it('is the share of true pairs that are candidates', () => {
    const truth = truthOf([0, 0, 0, 1, 1, -1]);
    expect(measureBlockingRecall(truth, (left, right) => left === 0 && right < 3, 1)).toBe(2 / 4);
    expect(measureBlockingRecall(truthOf([0, 1]), () => false, 1)).toBe(1);
  });

  it('asks, of two files, only for pairs of one record of each', () => {
    const asked: string[] = [];
    measureBlockingRecall(truthOf([0, 0, 0], 2), (left, right) => asked.push(`${left}-${right}`) > 0, 1);
    expect(asked).toEqual(['0-2', '1-2']);
  });

  it('is of a sample where one person has 5,000 records, and comes near', () => {
    const truth = truthOf(new Array<number>(5_000).fill(0));
    let asked = 0;
    const isCandidate = (left: number): boolean => {
      asked += 1;
      return left % 4 === 0;
    };
    expect(measureBlockingRecall(truth, isCandidate, 7)).toBeCloseTo(0.25, 2);
    expect(asked).toBe(500_000);
  });
});

describe('all measures together', () => {
  const truth = truthOf([0, 0, 1]);
  const pairs = pairsOf([[0, 1, 0.5]]);
  const measures = measure({ pairs, people: Int32Array.of(0, 0, 1), compared: 3, isCandidate: () => true }, truth, 1);

  it('tell how much was compared', () => {
    expect(measures.blocking).toEqual({ recall: 1, pairs: 3, pairsPerRecord: 1 });
    expect(measures.labelledRecords).toBe(3);
  });

  it('make a table that a person can read', () => {
    const table = measuresTable(measures);
    expect(table).toMatch(/^Pairs at p ≥ \.5 +1\.0000 1\.0000 1\.0000 +precision, recall, F1/m);
    expect(new Set(measureRows(measures).map(({ name }) => name)).size).toBe(measureRows(measures).length);
    expect(table).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('have something to say of nothing', () => {
    const nothing = measure({ pairs: pairsOf([]), people: new Int32Array(0), compared: 0 }, truthOf([]), 1);
    expect(measuresTable(nothing)).not.toMatch(/NaN|undefined|Infinity/);
  });
});
