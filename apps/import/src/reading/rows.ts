import { readCsv, UserError, type CsvRows } from '#libs/command-line';
import { sayingBy, type Saying } from '../profile/places.js';
import type { Profile } from '../profile/profile.js';
import type { RowPlace } from '../report/import-report.js';

/** A row of the file: what it says, or why it cannot be read. */
export type FileRow = RowPlace & ({ readonly saying: Saying } | { readonly unread: string });

/** The rows one by one. Only a piece of the file is held at a time, however large it is. */
export async function* rowsOf(path: string, profile: Profile): AsyncGenerator<FileRow> {
  let waiting: FileRow[] = [];
  let row = 0;
  let say: ((cells: readonly string[]) => Saying) | undefined;
  const saying = (cells: readonly string[]): Saying => (say as NonNullable<typeof say>)(cells);
  const sink: CsvRows<readonly string[]> = {
    header: (names) => {
      say = sayingBy(profile, names, path);
      return names.map(() => true);
    },
    row: (cells, line) => void waiting.push({ row: (row += 1), line, saying: saying(cells) }),
    unread: ({ line, reason }) => void waiting.push({ row: (row += 1), line, unread: reason }),
  };
  for await (const _ of readCsv(path, sink, { letters: { encoding: 'UTF-8', foreignLines: 0 } })) {
    yield* waiting;
    waiting = [];
  }
  if (!say) throw new UserError(`${path} has no header line.`);
}

/** Looks through the whole file before anything is sent: how many rows it has. A file that is broken is the user's error. */
export async function countRows(path: string, profile: Profile): Promise<number> {
  let [rows, unread] = [0, 0];
  for await (const row of rowsOf(path, profile)) {
    rows += 1;
    if ('unread' in row) unread += 1;
  }
  if (rows === 0) throw new UserError(`${path} has a header and no rows.`);
  if (unread > rows / 2)
    throw new UserError(
      `${path} is broken: of its ${rows} rows ${unread} cannot be read as CSV with as many cells as the header. Nothing was sent.`,
    );
  return rows;
}
