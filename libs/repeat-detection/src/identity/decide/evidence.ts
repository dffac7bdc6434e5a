import type { FieldName } from '../compare/comparison-field.js';
import type { RecordStore } from '../encode/record-store.js';
import type { PairScorer } from '../score/pair-scorer.js';
import { forenameFacts, numberFacts, type Fact } from './facts.js';

/**
 * All that a decision rests on, without anything personal: with the model it names, the decision can be made again bit
 * for bit. Plain data that comes back from JSON, and from PostgreSQL's jsonb, as it was.
 */
export interface Evidence {
  readonly modelVersion: string;
  /** Of each field that was compared, in the order in which they are added up. */
  readonly levels: readonly FoundLevel[];
  /** Bits of the agreeing values together, for strangers and for a household: see `Comparer`. */
  readonly rarity: number;
  readonly rarityInHousehold: number;
  readonly facts: readonly Fact[];
}

export interface FoundLevel {
  readonly field: FieldName;
  readonly level: string;
}

/** Two records of a store, and what is known about them that the store does not hold. */
export interface PairToJudge {
  readonly store: RecordStore;
  readonly left: number;
  readonly right: number;
  readonly facts?: readonly Fact[];
}

/** Compares two records and keeps what was found. The scorer must be of this store. */
export function evidenceOf(scorer: PairScorer, modelVersion: string, pair: PairToJudge): Evidence {
  const { store, left, right, facts = [] } = pair;
  const { comparer } = scorer;
  comparer.compare(left, right);
  const levels = comparer.fields.map(({ field, levels: named }, place) => ({
    field,
    level: named[comparer.levels[place] as number]?.level ?? 'unknown',
  }));
  const { rarity, rarityInHousehold } = comparer;
  const told = [numberFacts, forenameFacts].flatMap((facts) => facts(store, left, right));
  return { modelVersion, levels, rarity, rarityInHousehold, facts: [...facts, ...told] };
}

export const levelOf = ({ levels }: Evidence, field: FieldName): string =>
  levels.find((found) => found.field === field)?.level ?? 'unknown';
