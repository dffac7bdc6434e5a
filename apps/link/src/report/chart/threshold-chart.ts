import { html, type Markup } from '../page/markup.js';
import { decimal } from '../page/words.js';
import type { ThresholdPoint } from '../report-data.js';
import { across, chart, up, type Axis } from './plot.js';
import { wholeTicks } from './ticks.js';

const tenths = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: decimal(at, 1) }));
const y: Axis = { label: 'Precision, recall and F1', from: 0, to: 1.03, ticks: tenths };

/** Three lines over the threshold, told apart by their dashes as well as their colours. */
export function thresholdChart(points: readonly ThresholdPoint[]): Markup {
  const [from, to] = [points[0]?.weight ?? 0, points.at(-1)?.weight ?? 0];
  const x: Axis = {
    label: 'Threshold: match weight in bits',
    from,
    to: Math.max(to, from + 1),
    ticks: wholeTicks(from, to),
  };
  const curve = (kind: string, of: (point: ThresholdPoint) => number): Markup =>
    html`<polyline
      class="curve ${kind}"
      points="${points.map((point) => `${across(x, point.weight)},${up(y, of(point))}`).join(' ')}"
    />`;
  return chart({
    id: 'thresholds',
    title: 'Precision, recall and F1 by threshold',
    description: `Thresholds from ${decimal(from, 0)} to ${decimal(to, 0)} bits; the numbers are in the table below.`,
    x,
    y,
    marks: [
      curve('first', ({ precision }) => precision),
      curve('second', ({ recall }) => recall),
      curve('third', ({ f1 }) => f1),
    ],
  });
}
