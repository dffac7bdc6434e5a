import { levels, type ComparisonField, type Level } from './levels.js';
import type { LinkageModel } from './model.js';

/** What two records say about one field, and what that is worth. */
export interface Comparison {
  readonly field: ComparisonField;
  readonly level: Level;
  /** Words for a caseworker, without anything personal: `surname differs by one letter`. */
  readonly label: string;
  /** Bits for (above 0) or against. */
  readonly weight: number;
  readonly speaks: 'for' | 'against' | 'neither';
  readonly cannotBeOne: boolean;
}

/** A level that was found, with words that fit better than its own where there are any. */
export interface FoundLevel {
  readonly level: Level;
  readonly label?: string;
}

export function weigh({ level, label }: FoundLevel, model: LinkageModel): Comparison {
  const weight = model.weights[level].bits;
  return {
    field: levels[level].field,
    level,
    label: label ?? levels[level].label,
    weight,
    speaks: weight > 0 ? 'for' : weight < 0 ? 'against' : 'neither',
    cannotBeOne: 'cannotBeOne' in levels[level],
  };
}
