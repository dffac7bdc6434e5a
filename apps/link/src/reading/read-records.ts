/*
 * Reading a CSV file as records for linkage:
 *
 *   const profile = await readProfile('apps/link/profiles/historical-50k.json');
 *   const file = await openRecords({ path, side: 'left', profile, today: new Date() });
 *   const add = builder.rowsOf(file.places.fields, file.reading);
 *   for await (const bytes of eachRow(file, add));
 */
import {
  headerOf,
  readCsvRows,
  sizeOf,
  UserError,
  type CsvRow,
  type FileLetters,
  type UnreadRow,
} from '#libs/command-line';
import { firstLook, type RecordReading } from '#libs/repeat-detection/engine';
import { placesOf, type ProfilePlaces } from '../profile/places.js';
import type { Profile, Side } from '../profile/profile.js';
import { IdColumn } from './id-column.js';
import { sampleRows } from './sample-rows.js';

export interface RecordsRequest {
  readonly path: string;
  readonly side: Side;
  readonly profile: Profile;
  /** Nobody was born after it. */
  readonly today: Date;
  /** Told of each row that is left out; reading goes on. */
  readonly onUnread?: (row: UnreadRow) => void;
  /** Told of each row that is read, as it was written; for `--explain`. */
  readonly onRow?: (cells: readonly string[], line: number) => void;
}

/** A file whose header fits the profile, and of which a first look was taken. */
export interface RecordFile extends RecordsRequest {
  readonly bytes: number;
  readonly places: ProfilePlaces;
  readonly reading: RecordReading;
  /** Filled in while the file is read. */
  readonly letters: FileLetters;
  readonly ids: IdColumn;
}

/** Finds the profile's columns in a file, and how its dates and names are written. Throws the user's errors. */
export async function openRecords(request: RecordsRequest): Promise<RecordFile> {
  const { path, side, profile, today } = request;
  const bytes = await sizeOf(path);
  const { names, separator } = await headerOf(path);
  const places = placesOf(profile, side, names, path);
  const sample = await sampleRows(path, separator, lookedAt(places, names.length));
  const reading = firstLook(sample, places.fields, today, profile.dateFormat);
  return { ...request, bytes, places, reading, letters: { encoding: 'UTF-8', foreignLines: 0 }, ids: new IdColumn() };
}

/** The columns that a first look needs. */
function lookedAt({ fields }: ProfilePlaces, width: number): boolean[] {
  const used = [fields.dateOfBirth, fields.birthDay, fields.birthMonth, fields.birthYear, fields.fullName];
  return Array.from({ length: width }, (_, place) => used.includes(place));
}

/**
 * Calls `take` for each row of a file that has an id, in the file's order, and gives the bytes read so far now and then. A
 * file can be read once. Throws the user's error for an id that stands there twice, and for a file without a row that can
 * be read.
 */
export async function* eachRow(file: RecordFile, take: (row: CsvRow) => void): AsyncGenerator<number> {
  const { path, places, ids, onUnread, onRow } = file;
  let unread = 0;
  const leaveOut = (row: UnreadRow): void => {
    unread += 1;
    onUnread?.(row);
  };
  const row = (cells: CsvRow, line: number): void => {
    if (cells.isEmpty(places.id)) return leaveOut({ line, reason: 'the row has no id' });
    const before = ids.addBytes(cells.bytes, cells.from[places.id]!, cells.to[places.id]!, line);
    if (before >= 0) throw new UserError(`The id on line ${line} of ${path} stands on line ${before} already.`);
    onRow?.(cells.texts(), line);
    take(cells);
  };
  let bytes = 0;
  const sink = { row, unread: leaveOut, header: () => places.wanted };
  const options = { letters: file.letters, onBytes: (done: number) => (bytes = done) };
  for await (const _ of readCsvRows(path, sink, options)) yield bytes;
  if (ids.size > 0) return;
  throw new UserError(
    unread > 0 ? `${path} holds no row that can be read; ${unread} cannot.` : `${path} holds a header and no rows.`,
  );
}
