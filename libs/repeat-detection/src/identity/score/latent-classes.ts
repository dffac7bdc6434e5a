import type { ComparisonField } from '../compare/comparison-field.js';

/**
 * What two records may be to each other: one person, members of one household or family, or strangers. Kin agree in
 * surname and home without being one person; strangers agree by chance. Telling the two apart is what keeps a household
 * from being counted as evidence twice (finite mixture of latent classes: Larsen & Rubin 2001, JASA 96:453).
 */
export const relations = ['person', 'household', 'strangers'] as const;
export type Relation = (typeof relations)[number];

/** Probabilities of the levels of each field, given what two records are to each other, and of each relation. */
export interface LatentClasses {
  /** Of two random records. */
  readonly prior: Record<Relation, number>;
  readonly levels: Record<Relation, readonly Float64Array[]>;
}

/** Divides by the sum of each group, so that the levels of a group are a distribution. */
export function normaliseGroups({ levels }: ComparisonField, counts: Float64Array): Float64Array {
  const sums = new Map<string, number>();
  levels.forEach(({ group }, level) => sums.set(group, (sums.get(group) ?? 0) + (counts[level] as number)));
  return counts.map((count, level) => count / (sums.get(levels[level]?.group ?? '') || 1));
}
