import type { RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import { isListed, publicShare, type TermColumn } from './public-share.js';
import { rarityBy } from './public-rarity.js';

/** What a hub has counted up to now, before the record that is being placed. Of people, not of their records. */
export interface LiveCounts {
  /** All people known. */
  readonly people: number;
  /** How many of them have this value in some record. */
  readonly with: (column: TermColumn, text: string) => number;
}

/**
 * How surely a value's share is known before anything is counted: the shape of a gamma distribution with the public share
 * as its mean, whose coefficient of variation is 1 ÷ √shape. A county's share of a name is mostly within a factor of two
 * of the country's; of a phone or a postcode only the average is known.
 */
const LISTED_SHAPE = 4;
const UNLISTED_SHAPE = 1;

/**
 * As `publicRarity`, with what has been counted. A value's share is the mean of what its public share and the counts say:
 * (shape + others) ÷ (shape ÷ public share + people), a gamma prior with Poisson counts (Gelman et al., Bayesian Data
 * Analysis, 2.6). So a postcode that is first seen today weighs as much as any other that hardly anybody has. The one
 * whom the record is compared with does not count: the question is who else has it.
 */
export const liveRarity = (store: RecordStore, counts: LiveCounts): TermRarity =>
  rarityBy(store, (column) => (text) => blendedShare(column, text, counts));

export function blendedShare(column: TermColumn, text: string, counts: LiveCounts): number {
  const shape = isListed(column) ? LISTED_SHAPE : UNLISTED_SHAPE;
  const others = Math.max(0, counts.with(column, text) - 1);
  return (shape + others) / (shape / publicShare(column, text) + counts.people);
}
