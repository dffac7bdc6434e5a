import { scrolling, table } from '../chart/figure.js';
import { scaleFor, sideBar, type BarScale } from '../chart/side-bar.js';
import { html, type Markup, type Piece } from '../page/markup.js';
import { bits, capitalised, count, counted, percent } from '../page/words.js';
import { probabilityOf } from '#libs/repeat-detection/engine';
import type { PeopleSummary, PersonFound } from '../report-data.js';
import type { Section } from './section.js';

export const peopleSection: Section = {
  id: 'people',
  heading: 'The people found',
  write: ({ people }) => [
    sizesChart(people.sizes),
    people.largest.length > 0 && [
      html`<h3>The people with most records</h3>
        <p>Someone with far more records than the others may be several people put together by mistake.</p>`,
      foundTable('At most ten, the largest first', people.largest),
    ],
    people.weakest.length > 0 && [
      html`<h3>The people put together least surely</h3>
        <p>Their weakest link is the pair of their records that is least likely to be one person.</p>`,
      foundTable('At most ten, the least sure first', people.weakest),
    ],
  ],
};

interface SizeRow {
  readonly text: string;
  readonly people: number;
}

/** Where a row stands for several sizes: from and up to. */
const ranges = [
  [11, 20],
  [21, 50],
  [51, 100],
  [101, Infinity],
] as const;

function sizeRows(sizes: PeopleSummary['sizes']): SizeRow[] {
  const single = sizes
    .filter(({ records }) => records <= 10)
    .map(({ records, people }) => ({ text: counted(records, 'record'), people }));
  const ranged = ranges.map(([from, to]) => ({
    text: to === Infinity ? `over ${from - 1} records` : `${from} to ${to} records`,
    people: sizes.reduce((sum, { records, people }) => (records >= from && records <= to ? sum + people : sum), 0),
  }));
  return [...single, ...ranged.filter(({ people }) => people > 0)];
}

function sizesChart(sizes: PeopleSummary['sizes']): Markup {
  const rows = sizeRows(sizes);
  const scale = scaleFor(rows.map(({ people }) => people));
  return scrolling(
    'How many records people have',
    html`<table class="compact narrow">
      <caption>
        How many records people have
      </caption>
      <thead>
        <tr>
          <th scope="col">Each with</th>
          <th scope="col">Chart</th>
          <th scope="col" class="number">People</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => sizeRow(row, scale))}
      </tbody>
    </table>`,
  );
}

const sizeRow = ({ text, people }: SizeRow, scale: BarScale): Markup =>
  html`<tr>
    <th scope="row">${text}</th>
    <td class="graph">${sideBar(scale, [0, people], 'for')}</td>
    <td class="number">${count(people)}</td>
  </tr>`;

const foundTable = (caption: string, found: readonly PersonFound[]): Piece =>
  table({
    caption,
    head: ['First record', 'Records', 'Weakest link in bits', 'Its probability'],
    rows: found.map(({ first, records, weakest }) => [
      html`<bdi>${capitalised(first)}</bdi>`,
      count(records),
      Number.isFinite(weakest) ? bits(weakest) : 'none',
      Number.isFinite(weakest) ? percent(probabilityOf(weakest)) : 'none',
    ]),
  });
