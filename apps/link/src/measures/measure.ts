import type { ScoreDrift, ScoredPairs } from '#libs/repeat-detection/engine';
import { measureBlockingRecall } from './blocking-recall.js';
import { measureCalibration, type Calibration } from './calibration.js';
import { doubtError } from './doubt-error.js';
import { measureClusters, type ClusterMeasures } from './cluster-measures.js';
import { measurePairs, type PairMeasures } from './pair-measures.js';
import { countTruePairs, type Truth } from './truth.js';
import { countWeights } from './weight-counts.js';

/** What `measures.json` holds. */
export interface Measures {
  readonly labelledRecords: number;
  readonly pairs: PairMeasures;
  readonly clusters: ClusterMeasures;
  readonly calibration: Calibration;
  readonly blocking: { readonly recall?: number; readonly pairs: number; readonly pairsPerRecord: number };
  /** Against the run that the given model was learned in; see the stability index. */
  readonly drift?: Pick<ScoreDrift, 'verdict' | 'index'>;
}

export interface Measured {
  readonly pairs: ScoredPairs;
  readonly people: Int32Array;
  /** Pairs that were compared. */
  readonly compared: number;
  /** Whether some key brought two records together, the lower number first. */
  readonly isCandidate?: (left: number, right: number) => boolean;
  readonly drift?: ScoreDrift | undefined;
}

/** How right a run was, over the records that the labels know. The seed matters for more than half a million true pairs. */
export function measure(
  { pairs, people, compared, isCandidate, drift }: Measured,
  truth: Truth,
  seed: number,
): Measures {
  const counts = countWeights(pairs, truth);
  const records = people.length;
  const calibration = measureCalibration(counts);
  const standardError = doubtError(pairs, people, truth);
  return {
    labelledRecords: truth.entityOf.reduce((sum, entity) => sum + (entity < 0 ? 0 : 1), 0),
    pairs: measurePairs(counts, countTruePairs(truth)),
    clusters: measureClusters(people, truth),
    calibration: {
      ...calibration,
      doubtful: { ...calibration.doubtful, ...(standardError >= 0 && { standardError }) },
    },
    blocking: {
      ...(isCandidate && { recall: measureBlockingRecall(truth, isCandidate, seed) }),
      pairs: compared,
      pairsPerRecord: records === 0 ? 0 : compared / records,
    },
    ...(drift && { drift: { verdict: drift.verdict, index: drift.index } }),
  };
}
