import { basename } from 'node:path';
import type { LinkageRun } from './engine/link.js';
import type { FilesRead } from './reading/read-files.js';
import type { RecordFile } from './reading/read-records.js';
import type { UnreadRows } from './reading/unread-rows.js';

const whole = (count: number): string => count.toLocaleString('en-GB');

/** `Read 1,000 records of people.csv.` */
export function readText({ files }: FilesRead, unread: UnreadRows): string {
  const counted = files.map(({ ids, path }) => `${whole(ids.size)} records of ${basename(path)}`);
  const left = files.reduce((sum, { side }) => sum + unread.count(side), 0);
  return `Read ${counted.join(' and ')}${left > 0 ? `; left out ${whole(left)} rows` : ''}.`;
}

/** How much was compared, and what was found. */
export function foundText({ blocking, people }: LinkageRun): string {
  const each = blocking.records === 0 ? 0 : blocking.pairs / blocking.records;
  const found = people.reduce((most, person) => Math.max(most, person), -1) + 1;
  return `Compared ${whole(blocking.pairs)} pairs, ${each.toFixed(1)} a record, and found ${whole(found)} people.`;
}

/** What somebody should know of a file before they trust the result; nothing where all went well. */
export function unreadText({ path, side, letters }: RecordFile, unread: UnreadRows): string[] {
  const texts: string[] = [];
  const lines = whole(letters.foreignLines);
  if (letters.foreignLines > 0) texts.push(`${path}: ${lines} lines are not UTF-8 and were read as Windows-1252.`);
  if (unread.count(side) > 0)
    texts.push(`${path}: ${whole(unread.count(side))} rows could not be read (unread.csv lists them):`);
  for (const { reason, rows, firstLine } of unread.reasons(side))
    texts.push(`  ${whole(rows)} × ${reason}, first on line ${firstLine}`);
  return texts;
}
