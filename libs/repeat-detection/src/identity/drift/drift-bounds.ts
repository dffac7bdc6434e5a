export type DriftVerdict = 'too few' | 'steady' | 'watch' | 'shifted';

export interface DriftBounds {
  /** Stability index under which nothing has changed that matters. */
  readonly steadyUnder: number;
  /** Stability index from which the thresholds no longer mean what they did. */
  readonly shiftedFrom: number;
  /** A level that makes up less than this of both is put together with the other rare ones. */
  readonly rareUnder: number;
  readonly source: string;
}

export const driftBounds: DriftBounds = {
  steadyUnder: 0.1,
  shiftedFrom: 0.25,
  rareUnder: 0.01,
  source: 'Siddiqi 2006, Credit Risk Scorecards (Wiley): under 0.1 no change, 0.1 to 0.25 some, over 0.25 much',
};

/** What chance alone makes of the index must be well under what matters, or nothing can be told. */
export function driftVerdict(index: number, byChance: number, bounds: DriftBounds): DriftVerdict {
  if (byChance > bounds.steadyUnder / 2) return 'too few';
  if (index < bounds.steadyUnder) return 'steady';
  return index < bounds.shiftedFrom ? 'watch' : 'shifted';
}
