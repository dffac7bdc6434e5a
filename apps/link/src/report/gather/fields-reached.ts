import type { LinkageModel, PairScorer, ScoredPairs } from '#libs/repeat-detection/engine';

/** Pairs that are looked at to learn which comparisons these records allow. */
const LOOKED_AT = 5_000;

/**
 * The model's fields with those groups of levels that these records reach: where no record gives only a birth year, what
 * the model assumes of birth years alone is not worth reading.
 */
export function fieldsReached(model: LinkageModel, scorer: PairScorer, pairs: ScoredPairs): LinkageModel['fields'] {
  const { comparer } = scorer;
  const reached = new Map(comparer.fields.map(({ field }) => [field, new Set<string>()]));
  const every = Math.max(1, Math.ceil(pairs.left.length / LOOKED_AT));
  for (let pair = 0; pair < pairs.left.length; pair += every) {
    comparer.compare(pairs.left[pair]!, pairs.right[pair]!);
    comparer.fields.forEach(({ field, levels }, place) => {
      const level = levels[comparer.levels[place]!];
      if (level) reached.get(field)?.add(level.group);
    });
  }
  return model.fields.flatMap(({ field, levels }) => {
    const found = levels.filter(({ group }) => reached.get(field)?.has(group));
    return found.length > 0 ? [{ field, levels: found }] : [];
  });
}
