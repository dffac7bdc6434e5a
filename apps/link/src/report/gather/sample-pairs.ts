import type { PairScorer, RecordStore } from '#libs/repeat-detection/engine';
import type { LinkageRun } from '../../engine/link.js';
import type { Truth } from '../../measures/truth.js';
import { sampleKinds, type SampleGroup, type SamplePair } from '../report-data.js';
import { explainPair } from './explained-pair.js';
import { areSame } from './labels.js';
import { pickPairs, type PickedPair } from './pick-pairs.js';
import { valuesOf } from './record-values.js';

export interface SampleSource {
  readonly run: Pick<LinkageRun, 'model' | 'people' | 'pairs'>;
  readonly store: RecordStore;
  readonly scorer: PairScorer;
  readonly truth?: Truth | undefined;
  /** Where a record stands. */
  readonly placeOf: (record: number) => string;
  /** Personal data is to be shown. */
  readonly explain: boolean;
}

/** Some pairs of each kind that there is. */
export function samplePairs(source: SampleSource): SampleGroup[] {
  const picked = pickPairs(source.run, source.scorer, source.truth);
  return sampleKinds.flatMap((kind) => {
    const pairs = picked.filter((one) => one.kind === kind).map((one) => sampleOf(source, one));
    return pairs.length > 0 ? [{ kind, pairs }] : [];
  });
}

function sampleOf({ run, store, scorer, truth, placeOf, explain }: SampleSource, picked: PickedPair): SamplePair {
  const { pairs, people } = run;
  const [left, right] = [pairs.left[picked.pair]!, pairs.right[picked.pair]!];
  return {
    places: [placeOf(left), placeOf(right)],
    ...explainPair(run, scorer, picked.pair),
    together: people[left] === people[right],
    because: picked.because,
    labelled: truth && areSame(truth, left, right),
    ...(explain && { values: valuesOf(store, left, right) }),
  };
}
