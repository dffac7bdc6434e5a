import { scrolling } from '../chart/figure.js';
import { scaleFor, sideBar, type BarScale } from '../chart/side-bar.js';
import { html, type Markup } from '../page/markup.js';
import { count, decimal, share } from '../page/words.js';
import type { BlockingSummary, ReportInput } from '../report-data.js';
import type { Section } from './section.js';

type Rule = BlockingSummary['rules'][number];

export const blockingSection: Section = {
  id: 'blocking',
  heading: 'Which pairs were compared',
  write: ({ blocking, quality }) => {
    const scale = scaleFor(blocking.rules.map(({ pairs }) => pairs));
    return html`<p>
        Comparing every record with every other would take too long, so only records that share something were compared.
        That made ${count(blocking.pairs)} pairs, ${decimal(pairsPerRecord(blocking), 1)} for each record and
        ${share(blocking.possible === 0 ? 0 : blocking.pairs / blocking.possible)} of all that are possible.
      </p>
      ${recallSaid(quality)} ${rulesTable(blocking.rules, scale)}
      <p class="small second">
        Many pairs share several of these, so the rows add up to more than the pairs compared. The largest block is the
        most records that share one value. Where too many do, they must share something else as well; records that
        cannot be told apart in that way were left out of that row, and may still meet through another.
      </p>`;
  },
};

const pairsPerRecord = ({ pairs, records }: BlockingSummary): number => (records === 0 ? 0 : pairs / records);

const recallSaid = (quality: ReportInput['quality']): Markup | undefined =>
  quality?.blockingRecall === undefined
    ? undefined
    : html`<div class="inset">
        <p>
          By the labels, ${share(quality.blockingRecall)} of all pairs of one person were brought together. The others
          were never compared.
        </p>
      </div>`;

const rulesTable = (rules: readonly Rule[], scale: BarScale): Markup =>
  scrolling(
    'What records had to share',
    html`<table class="compact graphs">
      <caption>
        What records had to share to be compared
      </caption>
      <thead>
        <tr>
          <th scope="col" class="words">The same</th>
          <th scope="col">Chart</th>
          <th scope="col" class="number">Pairs</th>
          <th scope="col" class="number">Largest block</th>
          <th scope="col" class="number">Left out</th>
        </tr>
      </thead>
      <tbody>
        ${rules.map((rule) => ruleRow(rule, scale))}
      </tbody>
    </table>`,
  );

const ruleRow = ({ label, pairs, largest, capped }: Rule, scale: BarScale): Markup =>
  html`<tr>
    <th scope="row">${label}</th>
    <td class="graph short">${sideBar(scale, [0, pairs], 'for')}</td>
    <td class="number">${count(pairs)}</td>
    <td class="number">${count(largest)}</td>
    <td class="number">${count(capped)}</td>
  </tr>`;
