import { basename } from 'node:path';
import { counted } from './counted.js';
import type { LinkageRun } from './engine/link.js';
import type { FilesRead } from './reading/read-files.js';
import type { RecordFile } from './reading/read-records.js';
import type { UnreadRows } from './reading/unread-rows.js';

const whole = (count: number): string => count.toLocaleString('en-GB');

/** `Read 1,000 records of people.csv.` */
export function readText({ files }: FilesRead, unread: UnreadRows): string {
  const read = files.map(({ ids, path }) => `${counted(ids.size, 'record', 'records')} of ${basename(path)}`);
  const left = files.reduce((sum, { side }) => sum + unread.count(side), 0);
  return `Read ${read.join(' and ')}${left > 0 ? `; left out ${counted(left, 'row', 'rows')}` : ''}.`;
}

/** How much was compared, and what was found. */
export function foundText({ blocking, people }: LinkageRun): string {
  const each = blocking.records === 0 ? 0 : blocking.pairs / blocking.records;
  const found = people.reduce((most, person) => Math.max(most, person), -1) + 1;
  const compared = `Compared ${whole(blocking.pairs)} pairs, ${each.toFixed(1)} a record, in ${blocking.seconds.toFixed(1)} s`;
  return `${compared}, and found ${counted(found, 'person', 'people')}.`;
}

/** What to know before thresholds are relied on that were set when the model was learned; nothing where all is as then. */
export function driftText({ drift }: Pick<LinkageRun, 'drift'>): string[] {
  const hasMoved =
    drift && [drift, ...drift.fields].some(({ verdict }) => verdict === 'watch' || verdict === 'shifted');
  return hasMoved ? [drift.sentence] : [];
}

/** What somebody should know of a file before they trust the result; nothing where all went well. */
export function unreadText({ path, side, letters }: RecordFile, unread: UnreadRows): string[] {
  const texts: string[] = [];
  const lines = counted(letters.foreignLines, 'line is', 'lines are');
  if (letters.foreignLines > 0) texts.push(`${path}: ${lines} not UTF-8, read as Windows-1252.`);
  if (unread.count(side) > 0)
    texts.push(`${path}: ${counted(unread.count(side), 'row', 'rows')} could not be read (see unread.csv):`);
  for (const { reason, rows, firstLine } of unread.reasons(side))
    texts.push(`  ${whole(rows)} × ${reason}, first on line ${firstLine}`);
  return texts;
}
