import type { TriageView } from '../api/own-work-view.js';
import { longDateTime } from '../layout/dates.js';
import { inWords } from '../layout/words.js';
import { row, type Row } from './row.js';

export const triageGrades: Readonly<Record<string, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue: nothing is asked of the hub',
};

export const strategyDiscussions: Readonly<Record<string, string>> = {
  wanted: 'Yes, they should meet',
  'not-wanted': 'No, they need not meet',
};

/** How it was graded, by whom and why, in the order in which it was. */
export const triageRow = ({ grade, why, strategyDiscussion, decidedBy, decidedAt }: TriageView): Row[] =>
  row(
    inWords(triageGrades, grade),
    why,
    inWords(strategyDiscussions, strategyDiscussion),
    `${decidedBy}, ${longDateTime(decidedAt)}`,
  );
