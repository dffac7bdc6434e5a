import { table } from '../chart/figure.js';
import { html, type Markup } from '../page/markup.js';
import { capitalised, count, counted } from '../page/words.js';
import type { FileSummary, UnreadRows } from '../report-data.js';
import type { Section } from './section.js';
import { unreadIn } from './summary.js';

/** Reasons can be as many as there are ways to spoil a row. */
const MOST_REASONS = 20;

export const unreadSection: Section = {
  id: 'unread',
  heading: 'What could not be read',
  write: ({ summary: { files } }) => {
    const spoiled = files.filter((file) => unreadIn(file) > 0);
    if (spoiled.length === 0) return html`<p>Every row was read.</p>`;
    return [
      html`<p>These rows were left out: nobody in them can have been found. The others were linked all the same.</p>`,
      spoiled.map(reasonsOf),
    ];
  },
};

function reasonsOf(file: FileSummary): Markup {
  const byRows = [...file.unread].sort((one, other) => other.rows - one.rows);
  const rest = byRows.slice(MOST_REASONS).reduce((sum, { rows }) => sum + rows, 0);
  const shown: UnreadRows[] = byRows.slice(0, MOST_REASONS);
  if (rest > 0) shown.push({ reason: 'other reasons', rows: rest });
  return table({
    caption: `${file.name}: ${counted(unreadIn(file), 'row')} of ${count(file.records + unreadIn(file))}`,
    head: ['Reason', 'Rows', 'First on line'],
    rows: shown.map(({ reason, rows, firstLine }) => [
      capitalised(reason),
      count(rows),
      firstLine === undefined ? '' : count(firstLine),
    ]),
  });
}
