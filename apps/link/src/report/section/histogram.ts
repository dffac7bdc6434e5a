import { behind, figure, legend, table } from '../chart/figure.js';
import { across, chart, plot, tenth, up, type Axis } from '../chart/plot.js';
import { wholeTicks } from '../chart/ticks.js';
import { html, type Markup } from '../page/markup.js';
import { count, decimal } from '../page/words.js';
import type { WeightCounts } from '../report-data.js';
import type { Section } from './section.js';

export const histogramSection: Section = {
  id: 'histogram',
  heading: 'How sure the pairs are',
  write: ({ weights }) => {
    const bins = wholeBits(weights);
    if (bins.length === 0) return html`<p>No pair was likely enough to be kept.</p>`;
    return [
      html`<p>
        A good run has many pairs far to the left, many far to the right, and few in between. Pairs that are almost
        certainly two people are not kept and not shown.
      </p>`,
      ...chartsOf(bins),
    ];
  },
};

interface Bin {
  readonly from: number;
  /** How the table calls it; the outermost bins have no other end. */
  readonly text: string;
  readonly pairs: number;
  readonly same?: number | undefined;
  readonly different?: number | undefined;
}

/** Bins of one bit, from the first that holds anything to the last. */
function wholeBits({ from, step, pairs, labelled }: WeightCounts): Bin[] {
  const perBit = Math.round(1 / step);
  const sum = (counts: readonly number[], bin: number): number =>
    counts.slice(bin * perBit, (bin + 1) * perBit).reduce((total, each) => total + each, 0);
  const bins = Array.from({ length: Math.ceil(pairs.length / perBit) }, (_, bin) => ({
    from: from + bin,
    text: binText(from + bin, bin === 0, (bin + 1) * perBit >= pairs.length),
    pairs: sum(pairs, bin),
    ...(labelled && { same: sum(labelled.same, bin), different: sum(labelled.different, bin) }),
  }));
  const isFilled = (bin: Bin): boolean => bin.pairs > 0;
  return bins.slice(Math.max(0, bins.findIndex(isFilled)), bins.findLastIndex(isFilled) + 1);
}

function binText(from: number, isFirst: boolean, isLast: boolean): string {
  if (isFirst) return `under ${decimal(from + 1, 0)}`;
  return isLast ? `${decimal(from, 0)} and more` : `${decimal(from, 0)} to ${decimal(from + 1, 0)}`;
}

function chartsOf(bins: readonly Bin[]): Markup[] {
  const numbers = behind(
    'Table of match weights',
    table({
      caption: 'Pairs by match weight',
      head: [
        'Match weight in bits',
        'Pairs',
        ...(bins[0]?.same === undefined ? [] : ['Labels: one person', 'Two people']),
      ],
      rows: bins.map(({ text, pairs, same, different }) => [
        text,
        count(pairs),
        ...(same === undefined ? [] : [count(same), count(different ?? 0)]),
      ]),
    }),
  );
  return [figure(caption(bins), columns(bins), numbers)];
}

const caption = (bins: readonly Bin[]): Markup =>
  html`Pairs by match weight. Each step up the scale is ten times as many pairs.
  ${
    bins[0]?.same === undefined
      ? legend([
          ['for', 'more likely one person'],
          ['against', 'more likely two people'],
        ])
      : legend([
          ['for', 'one person, say the labels'],
          ['against', 'two people, say the labels'],
        ])
  }`;

function columns(bins: readonly Bin[]): Markup {
  const [first, last] = [bins[0]?.from ?? 0, (bins.at(-1)?.from ?? 0) + 1];
  const most = Math.max(...bins.map(({ pairs }) => pairs));
  const x: Axis = { label: 'Match weight in bits', from: first, to: last, ticks: wholeTicks(first, last) };
  const y: Axis = { label: 'Pairs', from: 0, to: height(most) * 1.04, ticks: powersOfTen(most) };
  return chart({
    id: 'weights-histogram',
    title: 'Pairs by match weight',
    description: `${count(bins.reduce((sum, { pairs }) => sum + pairs, 0))} pairs with match weights from ${decimal(first, 0)} to ${decimal(last, 0)} bits; the numbers are in the table below.`,
    x,
    y,
    marks: bins.flatMap((bin) => column(bin, x, y)),
  });
}

/** As high as its number has figures, nought being nothing: one doubtful pair is seen beside ten thousand sure ones. */
const height = (pairs: number): number => (pairs === 0 ? 0 : Math.log10(pairs) + 0.3);

function column({ from, pairs, same, different }: Bin, x: Axis, y: Axis): Markup[] {
  if (same === undefined) return [part(from, [0.05, 0.95], pairs, from < 0 ? 'against' : 'for', x, y)];
  // Beside each other, not on top: heights of such a scale do not add up.
  return [part(from, [0.05, 0.49], same, 'for', x, y), part(from, [0.51, 0.95], different ?? 0, 'against', x, y)];
}

function part(
  from: number,
  [start, end]: readonly [number, number],
  pairs: number,
  kind: string,
  x: Axis,
  y: Axis,
): Markup {
  const [left, right, top] = [across(x, from + start), across(x, from + end), up(y, height(pairs))];
  const floor = plot.height - plot.bottom;
  return html`<rect
    class="${kind}"
    x="${left}"
    y="${top}"
    width="${tenth(right - left)}"
    height="${tenth(floor - top)}"
  />`;
}

function powersOfTen(most: number): Axis['ticks'] {
  const powers = Array.from({ length: Math.floor(Math.log10(Math.max(1, most))) + 1 }, (_, power) => 10 ** power);
  return powers.map((pairs) => ({ at: height(pairs), text: count(pairs) }));
}
