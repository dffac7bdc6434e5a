import type { Measures } from '../../measures/measure.js';
import type { Rates } from '../../measures/rates.js';
import { count, decimal } from '../page/words.js';
import type { Quality } from '../report-data.js';

type RateRow = Quality['rates'][number];
type MeasureRow = Quality['measures'][number];

/** What can be right in part, best read side by side. */
export function rateRows({ pairs, clusters }: Measures): RateRow[] {
  const row = (name: string, { precision, recall, f1 }: Rates): RateRow => ({ name, precision, recall, f1 });
  return [
    row('Pairs likelier one person than not', pairs.atHalf),
    row('Pairs of 95% and more', pairs.atNinetyFive),
    row(`Pairs at the best threshold, ${thresholdSaid(pairs.best.threshold)}`, pairs.best),
    row('People: all pairs of their records', clusters.pairs),
    row('People: mean over records (B-cubed)', clusters.bCubed),
  ];
}

const thresholdSaid = (weight: number): string => (Number.isFinite(weight) ? `${decimal(weight, 1)} bits` : 'none');

export function measureRows({ labelledRecords, pairs, clusters, calibration, blocking }: Measures): MeasureRow[] {
  const row = (name: string, value: string, meaning: string): MeasureRow => ({ name, value, meaning });
  const { doubtful } = calibration;
  return [
    row('Labelled records', count(labelledRecords), 'all measures are of these'),
    row('True pairs', count(pairs.truePairs), 'pairs of records of one person, compared or not'),
    row(
      'Recall at precision of 0.999',
      decimal(pairs.recallAtPrecision999, 3),
      'with one wrong pair in a thousand at most',
    ),
    row('People found', count(clusters.people), `there are ${count(clusters.truePeople)}`),
    row('Most records of one person', count(clusters.largest), `there are ${count(clusters.largestTrue)}`),
    row('Largest mixed person', count(clusters.largestWrong), 'records of the largest made of several people'),
    row('Calibration error', decimal(calibration.ece, 3), 'how far probabilities are from the truth, on average'),
    row('Brier score', decimal(calibration.brier, 3), 'the same, squared: 0 is best'),
    row(
      'Doubtful pairs',
      count(doubtful.pairs),
      `given ${decimal(doubtful.meanProbability, 3)} on average, and ${decimal(doubtful.trueRate, 3)} are true`,
    ),
    ...(blocking.recall === undefined
      ? []
      : [row('Blocking recall', decimal(blocking.recall, 3), 'share of the true pairs that were compared')]),
  ];
}
