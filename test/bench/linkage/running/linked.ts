import type { ClusterMeasures } from '../../../../apps/link/src/measures/cluster-measures.js';
import type { Measures } from '../../../../apps/link/src/measures/measure.js';
import type { ProcessCost } from './measured-process.js';

/** The files of a linkage, and who is who in them. */
export interface LinkageFiles {
  readonly left: string;
  readonly right?: string;
  readonly labels: string;
  /** For our command line. */
  readonly profile: string;
}

/** What one system made of one set, and what that took. */
export interface Linked {
  /** Ours: the people as given out. The recipe: connected components at a threshold chosen with the truth in hand. */
  readonly measures: Measures;
  readonly cost: ProcessCost;
  /** Pairs compared. */
  readonly compared: number;
  readonly households?: HouseholdErrors;
}

/** Pairs of records of different people of one household, and how many of them were taken for one person. */
export interface HouseholdErrors {
  readonly pairs: number;
  readonly merged: number;
  /** The same among twins alone. */
  readonly twinPairs: number;
  readonly twinsMerged: number;
}

export type { ClusterMeasures, Measures };
