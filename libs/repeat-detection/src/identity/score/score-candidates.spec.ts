import { beforeAll, describe, expect, it } from '@jest/globals';
import { storeOf } from '../../../test/a-record.js';
import { madeUpRecords } from '../../../test/made-up-people.js';
import { blockTable } from '../block/block-table.js';
import { gather, type Blocks } from '../block/blocks.js';
import { ruleOf } from '../block/choose-rules.js';
import { ukModel } from '../default-model/uk-model.js';
import { PairScorer } from './pair-scorer.js';
import { scoreCandidates, type Scoring } from './score-candidates.js';
import type { ScoredPairs } from './scored-pairs.js';
import { termRarity } from './term-rarity.js';

const store = storeOf(madeUpRecords({ people: 62, seed: 6 }).records);
const model = ukModel();
/** One block of the first so many records. */
const together = (records: number, of = store.size): Blocks => {
  const values = new Int32Array(of).fill(1, 0, records);
  const town = { part: 'town', label: 'town', from: 'town', values };
  return gather(ruleOf([town]), [town], { mostRecords: records });
};
const everybody = together(store.size);
const pairs = (store.size * (store.size - 1)) / 2;
let all: Scoring;
let kept: ScoredPairs;
let compared: number;
beforeAll(() => {
  all = { store, rarity: termRarity(store), model, blocks: [everybody], keepFrom: -Infinity };
  ({ compared, kept } = scored({}));
});

const whole = { part: 0, of: 1 };
const silent = (): void => undefined;
const scored = (scoring: Partial<Scoring>, share = whole) => scoreCandidates({ ...all, ...scoring }, share, silent);
const keysOf = ({ left, right }: ScoredPairs): string[] => Array.from(left, (one, pair) => `${one} ${right[pair]}`);

describe('pairs that may be one person', () => {
  it('are all that a key brings together, each once, the earlier record first', () => {
    expect(pairs).toBeGreaterThan(5000);
    expect(compared).toBe(pairs);
    expect(new Set(keysOf(kept)).size).toBe(pairs);
    expect(kept.left.every((left, pair) => left < (kept.right[pair] as number))).toBe(true);
    expect([kept.left, kept.right, kept.weight].map(({ length }) => length)).toEqual([pairs, pairs, pairs]);
  });

  it('weigh what a scorer gives them', () => {
    const scorer = new PairScorer(store, all.rarity, model);
    const weights = Array.from(kept.left, (left, pair) => scorer.weight(left, kept.right[pair] as number));
    expect(kept.weight).toEqual(Float32Array.from(weights));
  });

  it('are kept from so many bits on, and counted all the same when they have less', () => {
    const strongest = kept.weight.indexOf(Math.max(...kept.weight));
    const [left, right] = [kept.left[strongest] as number, kept.right[strongest] as number];
    const keepFrom = new PairScorer(store, all.rarity, model).weight(left, right);
    const only = scored({ keepFrom });
    expect(only.compared).toBe(pairs);
    expect(keysOf(only.kept)).toContain(`${left} ${right}`);
    expect(only.kept.weight.every((weight) => weight >= Math.fround(keepFrom))).toBe(true);
    expect(keysOf(scored({ keepFrom: keepFrom + 1e-9 }).kept)).not.toContain(`${left} ${right}`);
  });

  it('of two files are those of one record each', () => {
    const leftSize = 30;
    const between = scored({ leftSize });
    expect(between.compared).toBe(leftSize * (store.size - leftSize));
    expect(between.kept.left.every((left) => left < leftSize)).toBe(true);
    expect(between.kept.right.every((right) => right >= leftSize)).toBe(true);
  });

  it('that meet by two keys are compared once, with a table of the blocks or without', () => {
    const blocks = [together(40), everybody];
    const twice = scored({ blocks });
    expect(twice.compared).toBe(pairs);
    expect(scored({ blocks, table: blockTable(blocks, store.size) })).toEqual(twice);
  });

  it('in shares are those of the whole', () => {
    const blocks = [together(40), everybody];
    const shares = [0, 1].map((part) => scored({ blocks }, { part, of: 2 }));
    expect(shares.reduce((sum, share) => sum + share.compared, 0)).toBe(pairs);
    expect(shares.flatMap(({ kept: some }) => keysOf(some)).sort()).toEqual(keysOf(kept).sort());
  });
});

describe('how far it has come', () => {
  it('is told every 131,072 pairs', () => {
    const records = Array.from({ length: 520 }, () => ({ names: [], birth: {}, homes: [] }) as const);
    const many = storeOf(records.map((one) => ({ ...one, phones: [], emails: [], identifiers: [], traits: {} })));
    const told: number[] = [];
    const scoring = { ...all, store: many, rarity: termRarity(many), blocks: [together(520, 520)], keepFrom: 0 };
    const share = scoreCandidates(scoring, whole, (so) => told.push(so));
    expect(share.compared).toBe((520 * 519) / 2);
    expect(told).toEqual([131_072]);
    expect(share.kept.left).toHaveLength(0);
  });
});
