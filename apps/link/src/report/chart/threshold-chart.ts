import { html, type Markup } from '../page/markup.js';
import { decimal } from '../page/words.js';
import type { ThresholdPoint } from '../report-data.js';
import { across, chart, up, type Axis } from './plot.js';
import { wholeTicks } from './ticks.js';

/** From nought, or from a little below the curves where they are all high: differences near 1 are to be seen. */
function height(points: readonly ThresholdPoint[]): Axis {
  const least = points.reduce((lowest, { precision, recall, f1 }) => Math.min(lowest, precision, recall, f1), 1);
  const tenths = Math.max(0, Math.min(9, Math.floor(least * 10)));
  const step = tenths < 5 ? 2 : 1;
  const from = tenths < 5 ? 0 : tenths;
  const ticks = Array.from({ length: Math.floor((10 - from) / step) + 1 }, (_, place) => (10 - place * step) / 10);
  const room = (10 - from) * 0.003;
  return {
    label: 'Precision, recall and F1',
    from: from / 10,
    to: 1 + room,
    ticks: ticks.map((at) => ({ at, text: decimal(at, 1) })),
  };
}

/** Three lines over the threshold, told apart by their dashes as well as their colours. */
export function thresholdChart(points: readonly ThresholdPoint[]): Markup {
  const [from, to] = [points[0]?.weight ?? 0, points.at(-1)?.weight ?? 0];
  const x: Axis = {
    label: 'Threshold: match weight in bits',
    from,
    to: Math.max(to, from + 1),
    ticks: wholeTicks(from, to),
  };
  const y = height(points);
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
