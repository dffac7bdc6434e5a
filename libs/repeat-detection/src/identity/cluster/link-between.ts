import { CLAMP_AT, type LinkRule } from './cluster-options.js';
import { nameOfPair, type RecordLink } from './person-cluster.js';
import { tempering } from './weight-scale.js';

/** How two groups of records hang together. */
export interface LinkBetween {
  /** Bits: the mean over all cross pairs, tempered, as `clusterPairs` goes by it; 0 where a group is empty. */
  readonly mean: number;
  /** Pairs compared and never compared, one record of each group. */
  readonly scored: number;
  readonly unscored: number;
  /** Bits of the heaviest and the lightest pair compared, as scored. */
  readonly heaviest?: number;
  readonly lightest?: number;
}

export function linkBetween(
  one: readonly string[],
  other: readonly string[],
  links: readonly RecordLink[],
  { missing, clampAt = CLAMP_AT }: LinkRule,
): LinkBetween {
  const weights = linksBetween(one, other, links);
  const pairs = one.length * other.length;
  const unscored = pairs - weights.length;
  const temper = tempering(clampAt);
  const sum = weights.reduce((total, weight) => total + temper(weight), unscored * temper(missing));
  return {
    mean: pairs === 0 ? 0 : sum / pairs,
    scored: weights.length,
    unscored,
    ...(weights.length > 0 && { heaviest: Math.max(...weights), lightest: Math.min(...weights) }),
  };
}

/** The weights of the links with one end in each group, each link once. */
export function linksBetween(one: readonly string[], other: readonly string[], links: readonly RecordLink[]): number[] {
  const [ones, others] = [new Set(one), new Set(other)];
  const between = links.filter(
    ({ left, right }) => (ones.has(left) && others.has(right)) || (ones.has(right) && others.has(left)),
  );
  return [...new Map(between.map((link) => [nameOfPair(link), link.weight])).values()];
}
