import { legend, scrolling } from '../chart/figure.js';
import { html, type Markup } from '../page/markup.js';
import { capitalised, listed, percent } from '../page/words.js';
import type { RecordValues, SampleGroup, SampleKind, SamplePair } from '../report-data.js';
import type { Section } from './section.js';
import { waterfall } from './waterfall.js';

export const samplesSection: Section = {
  id: 'samples',
  heading: 'Why some pairs were linked or not',
  write: ({ samples, personal }) => {
    if (samples.length === 0) return html`<p>No pair was likely enough to be shown.</p>`;
    let number = 0;
    return html`<p>
        Every bar begins where the one above it ends. The first is how likely any two records are to be one person; the
        last ends at the match weight.${!personal && valuesLeftOut}
      </p>
      ${legend([
        ['for', 'speaks for one person'],
        ['against', 'speaks for two people'],
        ['company', 'what other records say, limits, and decisions'],
        ['whole', 'the match weight'],
      ])}
      ${samples.map(
        ({ kind, pairs }: SampleGroup) =>
          html`<h3>${kinds[kind].heading}</h3>
            <p>${kinds[kind].said}</p>
            ${pairs.map((pair, place) => pairShown(pair, (number += 1), place === 0))}`,
      )}`;
  },
};

const valuesLeftOut =
  ' What the records say is left out because it is personal: run the command with --explain to see it.';

const kinds: Readonly<Record<SampleKind, { readonly heading: string; readonly said: string }>> = {
  sure: {
    heading: 'Sure pairs',
    said: 'The commonest ways in which records of one person agree.',
  },
  doubtful: {
    heading: 'Doubtful pairs',
    said: 'The pairs nearest to a match weight of 0. A person who knows both records would decide these better.',
  },
  surprising: {
    heading: 'Surprising pairs',
    said: 'Pairs where the outcome is not what one would expect at first sight.',
  },
};

/** The first of each kind is open: the others are for those who want to know more. */
function pairShown(pair: SamplePair, number: number, isFirst: boolean): Markup {
  const name = `pair ${number}`;
  return html`<article class="pair">
    <h4>${capitalised(name)}: ${percent(pair.probability)} likely to be one person</h4>
    <p>${tagsOf(pair)}</p>
    ${pair.because !== undefined && html`<p>${pair.because}.</p>`}
    <p class="small second"><bdi>${capitalised(pair.places[0])}</bdi> and <bdi>${pair.places[1]}</bdi></p>
    <details ${isFirst ? 'open' : ''}>
      <summary>What was found in ${name}</summary>
      <div>${pair.values && valuesTable(pair.values, name)} ${waterfall(pair, name)} ${notCompared(pair)}</div>
    </details>
  </article>`;
}

const tag = (kind: string, text: string): Markup => html`<span class="tag ${kind}">${text}</span>`;

const tagsOf = ({ together, labelled }: SamplePair): Markup[] => [
  together ? tag('one', 'Put together as one person') : tag('two', 'Kept apart as two people'),
  ...(labelled === undefined ? [] : [tag(labelled === together ? 'two' : 'ask', labelSays(labelled))]),
];

const labelSays = (same: boolean): string => (same ? 'Labels: one person' : 'Labels: two people');

const valuesTable = (values: readonly RecordValues[], name: string): Markup =>
  scrolling(
    `What the records of ${name} say`,
    html`<table class="compact">
      <caption class="small">
        What the records say, as it was compared
      </caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">First record</th>
          <th scope="col">Second record</th>
        </tr>
      </thead>
      <tbody>
        ${values.map(valueRow)}
      </tbody>
    </table>`,
  );

function valueRow({ field, left, right }: RecordValues): Markup {
  const kind = left !== right && left !== '' && right !== '' ? 'differs' : '';
  const cell = (text: string): Markup =>
    text === '' ? html`<td class="second">not known</td>` : html`<td class="${kind}"><bdi>${text}</bdi></td>`;
  return html`<tr>
    <th scope="row">${field}</th>
    ${cell(left)}${cell(right)}
  </tr>`;
}

function notCompared({ bars }: SamplePair): Markup | undefined {
  const silent = bars.filter(({ weight, label }) => weight === 0 && label.startsWith('no '));
  if (silent.length === 0) return undefined;
  return html`<p class="small second">Counts nothing: ${listed(silent.map(({ label }) => label))}.</p>`;
}
