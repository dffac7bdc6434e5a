import { html, type Markup } from '../page/markup.js';
import { share } from '../page/words.js';
import type { ReliabilityBand } from '../report-data.js';
import { across, chart, up, type Axis } from './plot.js';
import { wilsonInterval } from './wilson.js';

const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: `${Math.round(at * 100)}%` }));
const x: Axis = { label: 'Probability given', from: -0.02, to: 1.02, ticks: fifths };
const y: Axis = { label: 'Share that was true', from: -0.03, to: 1.03, ticks: fifths };

/** A dot for each band of probabilities, beside the line on which a right model's dots lie. */
export const reliabilityChart = (bands: readonly ReliabilityBand[]): Markup =>
  chart({
    id: 'reliability',
    title: 'Probability given against share that was true',
    description: bands.map(({ said, true: right }) => `${share(said)} given, ${share(right)} true`).join('; '),
    x,
    y,
    marks: [
      html`<line class="ideal" x1="${across(x, 0)}" y1="${up(y, 0)}" x2="${across(x, 1)}" y2="${up(y, 1)}" />`,
      ...bands.map(dot),
    ],
  });

function dot({ said, true: right, pairs }: ReliabilityBand): Markup {
  const [from, to] = wilsonInterval(right, pairs);
  const at = across(x, said);
  return html`<line class="whisker" x1="${at}" y1="${up(y, from)}" x2="${at}" y2="${up(y, to)}" />
    <circle class="for" cx="${at}" cy="${up(y, right)}" r="6" />`;
}
