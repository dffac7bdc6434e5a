import { PairComparer } from '../src/identity/compare/pair-comparer.js';
import type { FieldName } from '../src/identity/compare/comparison-field.js';
import { termRarity } from '../src/identity/score/term-rarity.js';
import { aStore, type RecordSketch } from './a-record.js';

/** For specs: the level that a field of two records is on, as a model names it; `no such field` when neither has it. */
export function levelBetween(field: FieldName, one: RecordSketch, other: RecordSketch): string {
  const store = aStore(one, other);
  const comparer = new PairComparer(store, termRarity(store));
  const place = comparer.fields.findIndex((known) => known.field === field);
  if (place < 0) return 'no such field';
  comparer.compare(0, 1);
  return comparer.fields[place]?.levels[comparer.levels[place] as number]?.level ?? 'no such level';
}
