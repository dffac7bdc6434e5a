import type { RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';

/**
 * One thing that is compared in two records, such as the name or the home. A comparison gives a level, a number from 0;
 * which levels compete is said by their group: within a group probabilities sum to one, so that what is not known in
 * either record, a group of one level, weighs nothing.
 */
export interface ComparisonField {
  readonly field: FieldName;
  readonly levels: readonly Level[];
  /** Levels from 1 up to this one have a value in common, whose rarity counts. */
  readonly sharedTo: number;
  readonly comparer: (store: RecordStore, rarity: TermRarity) => Comparer;
}

export const fieldNames = [
  'name',
  'words',
  'birth',
  'home',
  'email',
  'phone',
  'identifier',
  'sex',
  'birthPlace',
  'occupation',
  'ethnicity',
] as const;
export type FieldName = (typeof fieldNames)[number];

export interface Level {
  /** As a model's file names it. */
  readonly level: string;
  /** As a caseworker reads it. */
  readonly label: string;
  readonly group: string;
  /** What the level says to begin with, before anything is learned: 0 differs wholly, 1 agrees wholly. */
  readonly agreement: number;
}

/** Compares records of one store by their numbers. */
export interface Comparer {
  level(left: number, right: number): number;
  /**
   * Bits by which the agreeing values are rarer than the average agreeing value, given the level just found: what makes
   * chance agreement less likely. 0 where nothing agrees.
   */
  rarity(left: number, right: number, level: number): number;
  /** The same without what a household shares, its surname; only a name has it. */
  rarityInHousehold?(left: number, right: number, level: number): number;
}
