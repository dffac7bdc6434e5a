import type { Measures } from './measure.js';
import type { Rates } from './rates.js';

export interface MeasureRow {
  readonly name: string;
  readonly value: string;
  /** In a few words, what it says. */
  readonly meaning: string;
}

/** The measures in the order in which one reads them. */
export function measureRows({ pairs, clusters, calibration, blocking, labelledRecords }: Measures): MeasureRow[] {
  const row = (name: string, value: string, meaning: string): MeasureRow => ({ name, value, meaning });
  const { doubtful } = calibration;
  return [
    row('Labelled records', whole(labelledRecords), 'the measures are over these'),
    row('True pairs', whole(pairs.truePairs), 'pairs of one person by the labels, compared or not'),
    row('Pairs at p ≥ .5', rates(pairs.atHalf), 'precision, recall, F1 of the pairs likelier than not'),
    row('Pairs at p ≥ .95', rates(pairs.atNinetyFive), 'the same of the surer ones'),
    row(
      'Pairs at best',
      rates(pairs.best),
      `at the weight ${bits(pairs.best.threshold)}, chosen with the truth in hand`,
    ),
    row('Recall at precision ≥ .999', fixed(pairs.recallAtPrecision999), 'with at most one wrong pair in a thousand'),
    row('People, by pairs', rates(clusters.pairs), 'all pairs within the people found'),
    row('People, B-cubed', rates(clusters.bCubed), 'mean over records'),
    row('People found', `${whole(clusters.people)} of ${whole(clusters.truePeople)}`, 'found, and true ones'),
    row('Largest person', `${whole(clusters.largest)} and ${whole(clusters.largestTrue)}`, 'records: found, and true'),
    row('Largest wrong person', whole(clusters.largestWrong), 'records of the largest made of several'),
    row(
      'Calibration error',
      fixed(calibration.ece),
      `mean distance of said and true, ${whole(calibration.pairs)} pairs`,
    ),
    row('Brier score', fixed(calibration.brier), 'mean square of said less true'),
    row(
      'Doubtful pairs',
      doubtful.pairs === 0
        ? 'none'
        : `${whole(doubtful.pairs)}: ${fixed(doubtful.meanProbability)}, ${fixed(doubtful.trueRate)}`,
      `of p from .1 to .9: mean p, and share that is true${give(doubtful.standardError)}`,
    ),
    row('Blocking recall', blocking.recall === undefined ? 'not known' : fixed(blocking.recall), 'true pairs compared'),
    row('Pairs per record', blocking.pairsPerRecord.toFixed(1), `${whole(blocking.pairs)} pairs were compared`),
  ];
}

/** The same as text for a terminal. */
export function measuresTable(measures: Measures): string {
  const rows = measureRows(measures);
  const [names, values] = [widest(rows.map(({ name }) => name)), widest(rows.map(({ value }) => value))];
  return rows
    .map(({ name, value, meaning }) => `${name.padEnd(names)}  ${value.padEnd(values)}  ${meaning}\n`)
    .join('');
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));
const give = (error: number | undefined): string => (error === undefined ? '' : `, give or take ${fixed(error)}`);
const fixed = (share: number): string => share.toFixed(4);
const rates = ({ precision, recall, f1 }: Rates): string => [precision, recall, f1].map(fixed).join(' ');
const whole = (count: number): string => count.toLocaleString('en-GB');
const bits = (weight: number): string => (Number.isFinite(weight) ? weight.toFixed(2) : 'none');
