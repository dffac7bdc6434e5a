import { scrolling } from '../chart/figure.js';
import { scaleFor, sideBar, type BarScale } from '../chart/side-bar.js';
import { html, type Markup } from '../page/markup.js';
import { bits, capitalised } from '../page/words.js';
import type { SampleBar, SamplePair } from '../report-data.js';
import { nameOf } from './fields.js';

/** Every bar begins where the one above it ended; the last row is the match weight. */
export function waterfall({ bars, weight }: SamplePair, name: string): Markup {
  const scale = scaleFor(bars.map(({ total }) => total));
  return scrolling(
    `How ${name} adds up`,
    html`<table class="compact graphs waterfall">
      <caption class="small">
        How the match weight adds up
      </caption>
      <thead>
        <tr>
          <th scope="col">Compared</th>
          <th scope="col">Found</th>
          <th scope="col">Bits so far</th>
          <th scope="col" class="number">Bits</th>
          <th scope="col" class="number">Total</th>
        </tr>
      </thead>
      <tbody>
        ${bars.filter(says).map((bar) => barRow(bar, scale))}
        <tr class="total">
          <th scope="row" colspan="2">Match weight</th>
          <td class="graph short">${sideBar(scale, [0, weight], 'whole')}</td>
          <td class="number"></td>
          <td class="number">${bits(weight)}</td>
        </tr>
      </tbody>
    </table>`,
  );
}

/** What could not be compared, or rounds to nothing, only lengthens the table. */
const says = ({ weight, about }: SampleBar): boolean => Math.abs(weight) >= 0.05 || about === 'company';

const barRow = ({ about, label, weight, total }: SampleBar, scale: BarScale): Markup =>
  html`<tr>
    <th scope="row">${nameOf(about)}</th>
    <td>${capitalised(label)}</td>
    <td class="graph short">${sideBar(scale, [total - weight, total], kindOf(about, weight))}</td>
    <td class="number">${bits(weight)}</td>
    <td class="number">${bits(total)}</td>
  </tr>`;

function kindOf(about: SampleBar['about'], weight: number) {
  if (about === 'company' || about === 'limit' || about === 'calibration') return 'company';
  return weight < 0 ? 'against' : 'for';
}
