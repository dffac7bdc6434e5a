import { behind, figure, legend, scrolling, table } from '../chart/figure.js';
import { html, type Piece } from '../page/markup.js';
import { count, decimal, percent, share } from '../page/words.js';
import type { MeasureRow, Quality, ReliabilityBand, ThresholdPoint } from '../report-data.js';
import { reliabilityChart } from '../chart/reliability-chart.js';
import { thresholdChart } from '../chart/threshold-chart.js';
import type { Section } from './section.js';

export const qualitySection: Section = {
  id: 'quality',
  heading: 'How right it was, by the labels',
  write: ({ quality }) =>
    quality && [
      html`<p>
        The labels know ${count(quality.truePairs)} pairs of one person. A pair that was never compared counts as
        missed.
      </p>`,
      table({
        caption: 'How much is right (precision), how much is found (recall), and both in one (F1): 1 is best',
        head: ['Of', 'Precision', 'Recall', 'F1'],
        rows: quality.rates.map(({ name, precision, recall, f1 }) => [
          name,
          ...[precision, recall, f1].map((rate) => decimal(rate, 3)),
        ]),
      }),
      measuresTable(quality.measures),
      reliability(quality.reliability),
      thresholds(quality),
    ],
};

const measuresTable = (measures: readonly MeasureRow[]): Piece =>
  measures.length > 0 &&
  scrolling(
    'Other measures',
    html`<table>
      <caption>
        Other measures
      </caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" class="number">Value</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        ${measures.map(
          ({ name, value, meaning }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="number">${value}</td>
              <td>${meaning}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );

const reliability = (bands: readonly ReliabilityBand[]): Piece =>
  bands.length > 0 && [
    html`<h3>Whether a probability means what it says</h3>`,
    figure(
      html`Of pairs that were given a probability of 70%, seven in ten should be one person: dots on the dashed line are
      right. Above it, pairs were of one person more often than was said; below it, less often. Upright lines show how
      far chance may have moved a dot. ${inBetween(bands)}`,
      reliabilityChart(bands),
      behind(
        'Table of probabilities',
        table({
          caption: 'Probability given, and share that was true',
          head: ['Probability', 'Pairs', 'Given on average', 'True'],
          rows: bands.map((band) => [
            `${decimal(band.from * 100, 0)} to ${decimal(band.to * 100, 0)}%`,
            count(band.pairs),
            percent(band.said),
            share(band.true),
          ]),
        }),
      ),
    ),
  ];

/** Where it matters: pairs that are neither nearly certain nor nearly impossible. */
function inBetween(bands: readonly ReliabilityBand[]): string {
  const middle = bands.filter(({ from, to }) => from > 0 && to < 1);
  const pairs = middle.reduce((sum, band) => sum + band.pairs, 0);
  if (pairs === 0) return 'No pair lies between 10% and 90%.';
  const mean = (of: (band: ReliabilityBand) => number): number =>
    middle.reduce((sum, band) => sum + of(band) * band.pairs, 0) / pairs;
  const [said, right] = [mean((band) => band.said), mean((band) => band.true)];
  return `For the ${count(pairs)} pairs between 10% and 90% it said ${percent(said)} on average, and ${share(right)} were true.`;
}

const thresholds = ({ thresholds: points }: Quality): Piece =>
  points.length > 0 && [
    html`<h3>What another threshold would give</h3>`,
    figure(
      html`If all pairs from a match weight up were taken for one person: how many of them are right (precision), how
      many of all true pairs are among them (recall), and both in one number (F1). ${bestOf(points)}
      ${legend([
        ['for', 'precision: solid line'],
        ['against', 'recall: dashed line'],
        ['company', 'F1: dotted line'],
      ])}`,
      thresholdChart(points),
      behind(
        'Table of thresholds',
        table({
          caption: 'Precision, recall and F1 by threshold',
          head: ['Match weight from', 'Precision', 'Recall', 'F1'],
          rows: points
            .filter(({ weight }) => Number.isInteger(weight))
            .map(({ weight, precision, recall, f1 }) => [
              decimal(weight, 0),
              ...[precision, recall, f1].map((measure) => decimal(measure, 3)),
            ]),
        }),
      ),
    ),
  ];

function bestOf(points: readonly ThresholdPoint[]): string {
  const best = points.reduce((most, point) => (point.f1 > most.f1 ? point : most));
  return `F1 is highest, ${decimal(best.f1, 3)}, from ${decimal(best.weight, 2)} bits up.`;
}
