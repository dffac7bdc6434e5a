import { probabilityOf } from '#libs/repeat-detection/engine';
import { table } from '../chart/figure.js';
import { html, type Markup } from '../page/markup.js';
import { bits, count, duration, percent } from '../page/words.js';
import type { FileSummary, ReportInput, Summary } from '../report-data.js';

/** What was linked and what came of it, before anything is explained. */
export function summarySection({ summary, blocking, personal }: ReportInput): Markup {
  return html`<h1>${titleOf(summary)}</h1>
    ${personal && personalWarning}
    <dl class="figures">
      ${figure('Records', count(summary.records), howManyFiles(summary))}
      ${figure('People found', count(summary.people), `${decimalRatio(summary)} records each`)}
      ${figure('Pairs linked', count(summary.sure.linked), 'more likely one person than not')}
      ${figure('Pairs to look at', count(summary.sure.doubtful), 'with a probability of 10% to 90%')}
    </dl>
    ${table({
      caption: 'Files',
      head: ['File', 'Records', 'Rows that could not be read'],
      rows: summary.files.map((file) => [html`<bdi>${file.name}</bdi>`, count(file.records), count(unreadIn(file))]),
    })}
    <h2>The run</h2>
    <dl class="facts">
      ${runRows(summary, blocking.pairs).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${howToRead}`;
}

const titleOf = ({ files }: Summary): string =>
  files.length > 1 ? 'Who is the same person in two files' : 'Who is in this file more than once';

const personalWarning = html`<div class="warning">
  <p>
    <strong>This page holds personal data.</strong> The sample pairs show what people’s records say. Keep it, send it
    and delete it as you would the files themselves.
  </p>
</div>`;

const figure = (name: string, value: string, note: string): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}<span>${note}</span></dd>
  </div>`;

const howManyFiles = ({ files }: Summary): string => (files.length > 1 ? 'in two files' : 'in one file');

const decimalRatio = ({ records, people }: Summary): string => (people === 0 ? '0' : (records / people).toFixed(2));

export const unreadIn = ({ unread }: FileSummary): number => unread.reduce((sum, { rows }) => sum + rows, 0);

function runRows(summary: Summary, pairs: number): (readonly [string, string])[] {
  const { finished, seconds, modelVersion, modelGiven, drift, oneToOne, files } = summary;
  return [
    ['Finished', finished],
    ['Time taken', duration(seconds)],
    ['Pairs of records compared', count(pairs)],
    ['Model', `${modelVersion}, ${modelGiven ? 'given in a file' : 'learned from these records'}`],
    ...(drift === undefined ? [] : [['Scores against those of the model', drift] as const]),
    ...(files.length > 1 ? [['Each file holds nobody twice', oneToOne ? 'Yes' : 'Not assumed'] as const] : []),
  ];
}

const examples = [-10, -7, -3, 0, 3, 7, 10];

const howToRead = html`<details>
  <summary>How to read match weights</summary>
  <div>
    <p>
      Each comparison of two records adds or takes away <strong>bits</strong>. One bit doubles or halves the odds that
      both records are one person. All bits of a pair together are its <strong>match weight</strong>: at 0 it is as
      likely one person as two.
    </p>
    ${table({
      caption: 'Match weights and what they mean',
      head: ['Match weight', 'Probability of one person'],
      rows: examples.map((weight) => [bits(weight), percent(probabilityOf(weight))]),
    })}
    <p>
      A pair is linked when its match weight is above 0. Which records make up one person is decided for whole groups of
      records, so now and then a linked pair is kept apart because its other records do not fit.
    </p>
  </div>
</details>`;
