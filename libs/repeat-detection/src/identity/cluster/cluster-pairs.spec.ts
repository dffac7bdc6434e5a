import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agglomerate } from './agglomerate.js';
import { clusterPairs } from './cluster-pairs.js';
import type { ClusterOptions } from './cluster-options.js';
import { linksWithinReach } from './links-within-reach.js';
import { RecordGroups } from './record-groups.js';
import { noPairs, type RecordPairs, type WeightedPairs } from './weighted-pairs.js';
import { tempering, weightScale } from './weight-scale.js';

type Scored = readonly [left: number, right: number, weight: number];

const rule = { joinAt: 0, missing: -1 };

const weighted = (pairs: readonly Scored[]): WeightedPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});
const among = (pairs: readonly (readonly [number, number])[]): RecordPairs =>
  weighted(pairs.map(([a, b]) => [a, b, 0]));
const cluster = (pairs: readonly Scored[], count: number, options: Partial<ClusterOptions> = {}): number[] => [
  ...clusterPairs(weighted(pairs), count, { ...rule, ...options }),
];

describe('records that resemble each other', () => {
  it('are one person when the odds are for it, and people are numbered by their first records', () => {
    expect(cluster([[3, 1, 5]], 4)).toEqual([0, 1, 2, 1]);
    expect(cluster([[0, 1, -0.5]], 2)).toEqual([0, 1]);
    expect(cluster([[0, 1, 0]], 2)).toEqual([0, 0]);
    expect(cluster([], 3)).toEqual([0, 1, 2]);
    expect(cluster([], 0)).toEqual([]);
  });

  it('are not chained: one bridge between two families of records does not make them one', () => {
    const family = (from: number): Scored[] => [
      [from, from + 1, 9],
      [from, from + 2, 9],
      [from + 1, from + 2, 9],
    ];
    expect(cluster([...family(0), ...family(3), [2, 3, 8]], 6)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('join by the mean of all cross pairs, those never scored counted in', () => {
    const chain: Scored[] = [
      [0, 1, 6],
      [1, 2, 5],
    ];
    expect(cluster(chain, 3, { missing: -4 })).toEqual([0, 0, 0]);
    expect(cluster(chain, 3, { missing: -6 })).toEqual([0, 0, 1]);
    expect(cluster([...chain, [0, 2, -9]], 3)).toEqual([0, 0, 1]);
  });

  it('are not swayed by one pair that the model is wildly sure of', () => {
    const pairs: Scored[] = [
      [0, 3, 40],
      [1, 3, -8],
      [2, 3, -8],
    ];
    const mustLink = among([
      [0, 1],
      [1, 2],
    ]);
    expect(cluster(pairs, 4, { mustLink })).toEqual([0, 0, 0, 1]);
    expect(cluster(pairs, 4, { mustLink, clampAt: 40 })).toEqual([0, 0, 0, 0]);
  });

  it('go to the surer of two sure ones first', () => {
    const pairs: Scored[] = [
      [0, 1, 14],
      [1, 2, 15],
    ];
    expect(cluster(pairs, 3, { missing: -40 })).toEqual([0, 1, 1]);
  });

  it('of equals, join those whose latest record comes first', () => {
    const pairs: Scored[] = [
      [1, 2, 4],
      [2, 3, 4],
      [0, 3, 4],
    ];
    expect(cluster(pairs, 4, { missing: -12 })).toEqual([0, 1, 1, 0]);
  });

  it('count a pair once when it is given twice, with its larger weight', () => {
    const twice: Scored[] = [
      [0, 1, 6],
      [1, 0, 6],
      [1, 2, 5],
      [2, 1, 2],
      [1, 2, 5],
    ];
    expect(cluster(twice, 3, { missing: -4 })).toEqual([0, 0, 0]);
    expect(cluster(twice, 3, { missing: -6 })).toEqual([0, 0, 1]);
  });
});

describe('decisions', () => {
  it('keep two records apart whatever links them, also through others', () => {
    const pairs: Scored[] = [
      [0, 1, 9],
      [1, 2, 8],
      [0, 2, 9.5],
    ];
    expect(cluster(pairs, 3, { cannotLink: among([[2, 0]]) })).toEqual([0, 0, 1]);
    expect(cluster(pairs.slice(0, 2), 3, { cannotLink: among([[0, 2]]) })).toEqual([0, 0, 1]);
  });

  it('hold two records together that nothing else links', () => {
    expect(cluster([], 3, { mustLink: among([[2, 0]]) })).toEqual([0, 1, 0]);
    expect(cluster([[0, 1, -9]], 2, { mustLink: among([[0, 1]]) })).toEqual([0, 0]);
  });

  it('count once decided for what they link to others by their mean', () => {
    const pairs: Scored[] = [
      [0, 2, 5],
      [1, 2, -8],
      [2, 3, 0.5],
    ];
    expect(cluster(pairs, 4)).toEqual([0, 1, 0, 2]);
    expect(cluster(pairs, 4, { mustLink: among([[0, 1]]) })).toEqual([0, 0, 1, 1]);
  });
});

describe('what cannot be clustered', () => {
  it.each([
    ['a record beyond the last', () => cluster([[0, 3, 1]], 3)],
    ['a record before the first', () => cluster([[-1, 1, 1]], 3)],
    ['a decision about no record', () => cluster([], 3, { mustLink: among([[0, 3]]) })],
    ['a weight that is no number', () => cluster([[0, 1, NaN]], 3)],
    [
      'columns of different length',
      () => clusterPairs({ ...weighted([[0, 1, 1]]), weight: new Float32Array(2) }, 3, rule),
    ],
    ['an unscored pair that would join', () => cluster([], 3, { joinAt: -2, missing: -1 })],
    ['no room for any weight', () => cluster([], 3, { clampAt: 0 })],
  ])('is refused: %s', (_, attempt) => expect(attempt).toThrow(RangeError));

  it('takes the surest weights there are', () => {
    expect(cluster([[0, 1, Infinity], [1, 2, -Infinity]], 3)).toEqual([0, 0, 1]); // prettier-ignore
  });
});

const COUNT = 9;
const record = fc.nat(COUNT - 1);
const weight = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.float({ min: -12, max: 14, noNaN: true }));
const scored: fc.Arbitrary<Scored> = fc.tuple(record, record, weight);
const decided = fc.array(fc.tuple(record, record), { maxLength: 3 });
interface Graph {
  readonly pairs: readonly Scored[];
  readonly cannotLink: readonly (readonly [number, number])[];
  readonly mustLink: readonly (readonly [number, number])[];
  readonly joinAt: number;
  readonly missing: number;
}

const graph: fc.Arbitrary<Graph> = fc.record({
  pairs: fc.array(scored, { maxLength: 40 }),
  cannotLink: decided,
  mustLink: decided,
  joinAt: fc.constantFrom(-0.5, 0, 1),
  missing: fc.constantFrom(-6, -2, -1),
});

const partition = ({ pairs, cannotLink, mustLink, joinAt, missing }: Graph): number[] =>
  cluster(pairs, COUNT, { joinAt, missing, cannotLink: among(cannotLink), mustLink: among(mustLink) });

describe('clusters', () => {
  it('are those of always merging the best pair of all', () => {
    fc.assert(
      fc.property(graph, (any) => expect(partition({ ...any, mustLink: [] })).toEqual(slowly(any))),
      { numRuns: 300 },
    );
  });

  it('are the same whether merged in rounds or one by one', () => {
    const many = 60;
    const oneByOne = (pairs: readonly Scored[]): number[] => {
      const people = new RecordGroups(many);
      const scale = weightScale(rule);
      const evidence = { pairs: weighted(pairs), apart: noPairs, together: noPairs };
      agglomerate(linksWithinReach(evidence, people, rule.joinAt, scale), people, scale.joinAt);
      return [...people.numbers()];
    };
    const crowd = fc.array(fc.tuple(fc.nat(many - 1), fc.nat(many - 1), weight), { minLength: 100, maxLength: 400 });
    fc.assert(fc.property(crowd, (pairs) => expect(cluster(pairs, many)).toEqual(oneByOne(pairs))));
  });

  it('do not depend on the order of the pairs, nor on which record of a pair is named first', () => {
    const shuffled = graph.chain((any) =>
      fc.tuple(
        fc.constant(any),
        fc.shuffledSubarray([...any.pairs], { minLength: any.pairs.length }),
        fc.shuffledSubarray([...any.mustLink], { minLength: any.mustLink.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([any, pairs, mustLink]) => {
        const turned = pairs.map(([left, right, weight]): Scored => [right, left, weight]);
        expect(partition({ ...any, pairs: turned, mustLink })).toEqual(partition(any));
      }),
    );
  });

  it('never break a cannot-link', () => {
    fc.assert(
      fc.property(graph, (any) => {
        const people = partition(any);
        for (const [a, b] of any.cannotLink) if (a !== b) expect(people[a]).not.toBe(people[b]);
      }),
    );
  });

  it('keep every must-link while nothing is kept apart', () => {
    fc.assert(
      fc.property(graph, (any) => {
        const people = partition({ ...any, cannotLink: [] });
        for (const [a, b] of any.mustLink) expect(people[a]).toBe(people[b]);
      }),
    );
  });

  it('reach no further than pairs at joinAt connect', () => {
    fc.assert(
      fc.property(graph, (any) => {
        const reach = new RecordGroups(COUNT);
        for (const [a, b, weight] of any.pairs) if (weight >= any.joinAt) reach.join(a, b);
        partition({ ...any, mustLink: [] }).forEach((person, a, people) =>
          people.forEach((other, b) => person === other && expect(reach.find(a)).toBe(reach.find(b))),
        );
      }),
    );
  });

  it('are not touched by a record that nothing links', () => {
    fc.assert(
      fc.property(graph, ({ pairs, joinAt, missing }) => {
        const people = cluster(pairs, COUNT, { joinAt, missing });
        expect(cluster(pairs, COUNT + 1, { joinAt, missing })).toEqual([...people, Math.max(...people) + 1]);
      }),
    );
  });

  it('only come apart, and never meet anew, as joinAt rises', () => {
    fc.assert(
      fc.property(graph, (any) => {
        const [low, high] = [partition(any), partition({ ...any, joinAt: any.joinAt + 1.5 })];
        high.forEach((person, a) =>
          high.forEach((other, b) => {
            if (person === other) expect(low[a]).toBe(low[b]);
          }),
        );
      }),
    );
  });
});

/** The rule itself, with no thought for speed. */
function slowly({ pairs, cannotLink, joinAt, missing }: Graph): number[] {
  const steps = (bits: number): number => {
    const [own, least] = [bits, joinAt].map((any) => Math.round(tempering(10)(any) * 2 ** 20)) as [number, number];
    return bits < joinAt ? Math.min(own, least - 1) : Math.max(own, least);
  };
  const weights = new Map<string, number>();
  for (const [a, b, weight] of pairs.map(([a, b, weight]): Scored => [a, b, Math.fround(weight)])) {
    for (const name of [`${a} ${b}`, `${b} ${a}`])
      weights.set(name, Math.max(weights.get(name) ?? -Infinity, steps(weight)));
  }
  for (const [a, b] of cannotLink) for (const name of [`${a} ${b}`, `${b} ${a}`]) weights.set(name, -Infinity);
  const mean = (one: number[], other: number[]): number => {
    const links = one.flatMap((a) => other.map((b) => (weights.get(`${a} ${b}`) ?? steps(missing)) - steps(missing)));
    return links.reduce((sum, link) => sum + link, 0) / links.length;
  };
  const latest = (one: number[], other: number[]): [number, number] => {
    const ends = [Math.max(...one), Math.max(...other)];
    return [Math.max(...ends), Math.min(...ends)];
  };
  let clusters = Array.from({ length: COUNT }, (_, first) => [first]);
  for (;;) {
    const best = clusters
      .flatMap((one, at) =>
        clusters.slice(at + 1).map((other) => ({ one, other, mean: mean(one, other), latest: latest(one, other) })),
      )
      .filter((union) => union.mean >= steps(joinAt) - steps(missing))
      .sort((x, y) => y.mean - x.mean || x.latest[0] - y.latest[0] || x.latest[1] - y.latest[1])[0];
    if (!best) break;
    clusters = [...clusters.filter((kept) => kept !== best.one && kept !== best.other), [...best.one, ...best.other]];
  }
  const firsts = clusters.map((members) => Math.min(...members)).sort((x, y) => x - y);
  return Array.from({ length: COUNT }, (_, at) => {
    const own = clusters.find((members) => members.includes(at)) as number[];
    return firsts.indexOf(Math.min(...own));
  });
}
