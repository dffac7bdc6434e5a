import type { PairScorer, ScoredPairs } from '#libs/repeat-detection/engine';
import type { LinkageRun } from '../../engine/link.js';
import type { Truth } from '../../measures/truth.js';
import type { SampleKind } from '../report-data.js';
import { EvenSample, Lowest } from './even-sample.js';
import { areSame } from './labels.js';

/** A pair by its place in the run's pairs. */
export interface PickedPair {
  readonly kind: SampleKind;
  readonly pair: number;
  readonly because?: string;
}

/** Bits from which a pair is sure, for or against: 127 to 1. */
const SURE = 7;
const SHOWN = { sure: 3, doubtful: 4, surprising: 2 };
/** How many pairs are looked at more closely; what is shown comes from among these. */
const CONSIDERED = { sure: 1_000, doubtful: 200, anyhow: 5_000 };

/** Chooses pairs worth looking at, in one pass over all pairs and a closer look at a fixed number of them. */
export function pickPairs(run: Pick<LinkageRun, 'pairs' | 'people'>, scorer: PairScorer, truth?: Truth) {
  const { sure, doubtful, likely, wrong } = considered(run.pairs, truth);
  const patterns = new Patterns(run.pairs, scorer);
  const picked: PickedPair[] = [
    ...patterns.commonest(sure.items, SHOWN.sure).map((pair) => ({ kind: 'sure' as const, pair })),
    ...patterns.different(doubtful.items, SHOWN.doubtful).map((pair) => ({ kind: 'doubtful' as const, pair })),
  ];
  const surprising: readonly (readonly [because: string, pairs: readonly number[]])[] = [
    ['The labels say two people', wrong.joined.items],
    ['The labels say one person', wrong.parted.items],
    ...inCompany(run, scorer, likely.items),
    ['Taken for one person in spite of something that speaks strongly against it', inSpite(run, scorer, likely.items)],
  ];
  for (const [because, pairs] of surprising)
    for (const pair of patterns.different(pairs, SHOWN.surprising)) picked.push({ kind: 'surprising', pair, because });
  return picked;
}

function considered({ left, right, weight }: ScoredPairs, truth: Truth | undefined) {
  const sure = new EvenSample(CONSIDERED.sure);
  const doubtful = new Lowest(CONSIDERED.doubtful);
  const likely = new EvenSample(CONSIDERED.anyhow);
  const wrong = { joined: new Lowest(CONSIDERED.doubtful), parted: new Lowest(CONSIDERED.doubtful) };
  weight.forEach((bits, pair) => {
    if (bits >= SURE) sure.add(pair);
    if (Math.abs(bits) < SURE) doubtful.add(pair, Math.abs(bits));
    if (bits > -SURE) likely.add(pair);
    const same = truth && areSame(truth, left[pair]!, right[pair]!);
    if (same === false && bits >= 0) wrong.joined.add(pair, -bits);
    if (same === true && bits < 0) wrong.parted.add(pair, bits);
  });
  return { sure, doubtful, likely, wrong };
}

/** Bits by which company must have changed a pair's mind for that to be a surprise: from three to one to one to three. */
const TURNED = 1.5;

/** Pairs that look different alone and in company, the most turned first. */
function inCompany(
  { pairs }: Pick<LinkageRun, 'pairs'>,
  scorer: PairScorer,
  items: readonly number[],
): [string, readonly number[]][] {
  const [joined, parted] = [new Lowest(CONSIDERED.doubtful), new Lowest(CONSIDERED.doubtful)];
  for (const pair of items) {
    const alone = scorer.weight(pairs.left[pair]!, pairs.right[pair]!);
    const weight = pairs.weight[pair]!;
    if (weight >= TURNED && alone <= -TURNED) joined.add(pair, alone - weight);
    if (weight <= -TURNED && alone >= TURNED) parted.add(pair, weight - alone);
  }
  return [
    ['By themselves two people; their other records say one', joined.items],
    ['By themselves one person; their other records say two', parted.items],
  ];
}

/** Pairs taken for one person, those with the worst single comparison first. */
function inSpite(
  { pairs, people }: Pick<LinkageRun, 'pairs' | 'people'>,
  scorer: PairScorer,
  items: readonly number[],
) {
  const found = new Lowest(CONSIDERED.doubtful);
  for (const pair of items) {
    const [left, right] = [pairs.left[pair]!, pairs.right[pair]!];
    if (people[left] !== people[right] || pairs.weight[pair]! < SURE) continue;
    scorer.weight(left, right);
    const worst = scorer.comparer.levels.reduce((least, level, field) => Math.min(least, scorer.bits(field, level)), 0);
    if (worst < -TURNED) found.add(pair, worst);
  }
  return found.items;
}

/** Tells pairs apart by what agrees in them, so that no two of those shown are alike, nor shown twice. */
class Patterns {
  private readonly shown = new Set<string>();

  constructor(
    private readonly pairs: ScoredPairs,
    private readonly scorer: PairScorer,
  ) {}

  private of(pair: number): string {
    this.scorer.comparer.compare(this.pairs.left[pair]!, this.pairs.right[pair]!);
    return this.scorer.comparer.levels.join(' ');
  }

  different(items: readonly number[], most: number): number[] {
    const found: number[] = [];
    for (const pair of items) {
      if (found.length === most) break;
      const pattern = this.of(pair);
      if (this.shown.has(pattern)) continue;
      this.shown.add(pattern);
      found.push(pair);
    }
    return found;
  }

  commonest(items: readonly number[], most: number): number[] {
    const counts = new Map<string, { readonly first: number; count: number }>();
    for (const pair of items) {
      const pattern = this.of(pair);
      const known = counts.get(pattern);
      if (known) known.count += 1;
      else counts.set(pattern, { first: pair, count: 1 });
    }
    const byCount = [...counts.values()].sort((one, other) => other.count - one.count);
    return this.different(
      byCount.map(({ first }) => first),
      most,
    );
  }
}
