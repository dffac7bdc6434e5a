import { stat } from 'node:fs/promises';
import { UserError } from '../user-error.js';
import type { CsvRow } from './csv-row.js';
import { CsvScanner } from './csv-scanner.js';
import { fileBytes, type FileLetters } from './file-bytes.js';
import { separatorOf } from './separator.js';

/** A row that was left out. */
export interface UnreadRow {
  readonly line: number;
  readonly reason: string;
}

/** Takes the rows of a file that are as wide as its header. */
export interface CsvRows<Row> {
  row(row: Row, line: number): void;
  unread(row: UnreadRow): void;
  /** Told the header once, before the first row; gives which columns are wanted. */
  header(names: readonly string[]): readonly boolean[];
}

export interface CsvFileOptions {
  readonly letters: FileLetters;
  readonly onBytes?: (bytes: number) => void;
  /** Told the sign between the cells. */
  readonly onSeparator?: (separator: string) => void;
}

/** The size of a file in bytes; the user's error when there is no such file, or nothing in it. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UserError(`There is no file ${path}.`);
  if (!found.isFile()) throw new UserError(`${path} is not a file.`);
  if (found.size === 0) throw new UserError(`${path} is empty.`);
  return found.size;
}

/** Reads a CSV file and hands over its rows, pausing after each piece of it: memory does not grow with the file. */
export async function* readCsv(
  path: string,
  rows: CsvRows<readonly string[]>,
  options: CsvFileOptions,
): AsyncGenerator<void> {
  yield* readCsvRows(path, { ...rows, row: (row, line) => rows.row(row.texts(), line) }, options);
}

/** The same without a text for each cell. A row is used again for the next. */
export async function* readCsvRows(
  path: string,
  rows: CsvRows<CsvRow>,
  { letters, onBytes, onSeparator }: CsvFileOptions,
): AsyncGenerator<void> {
  await sizeOf(path);
  let scanner: CsvScanner | undefined;
  for (const piece of fileBytes(path, letters, onBytes)) {
    if (scanner === undefined) {
      const separator = separatorOf(piece.toString('utf8'));
      onSeparator?.(separator);
      scanner = scannerFor(rows, separator);
    }
    scanner.push(piece);
    yield;
  }
  scanner?.end();
  yield;
}

function scannerFor(rows: CsvRows<CsvRow>, separator: string): CsvScanner {
  let width = 0;
  const scanner = new CsvScanner(
    {
      row(row, line) {
        if (width === 0) {
          width = row.length;
          scanner.want(rows.header(row.texts().map((name) => name.trim())));
        } else if (row.length === width || hasOnlyBlanksBeyond(row, width)) rows.row(row, line);
        else rows.unread({ line, reason: `the row has ${row.length} cells and the header ${width}` });
      },
      unread: (line, reason) => {
        if (width === 0) throw new UserError(`The header on line ${line} cannot be read: ${reason}.`);
        rows.unread({ line, reason });
      },
    },
    separator,
  );
  return scanner;
}

/** Spreadsheets put commas behind the last column. */
function hasOnlyBlanksBeyond(row: CsvRow, width: number): boolean {
  for (let place = width; place < row.length; place += 1) if (!row.isEmpty(place)) return false;
  return row.length > width;
}

/** The names in a file's header, and the sign between its cells. */
export async function headerOf(path: string): Promise<{ names: readonly string[]; separator: string }> {
  let names: readonly string[] | undefined;
  const sink: CsvRows<CsvRow> = {
    header: (found) => {
      names = found;
      return [];
    },
    row: () => undefined,
    unread: () => undefined,
  };
  const letters: FileLetters = { encoding: 'UTF-8', foreignLines: 0 };
  let separator = ',';
  const onSeparator = (found: string) => (separator = found);
  for await (const _ of readCsvRows(path, sink, { letters, onSeparator })) if (names) return { names, separator };
  throw new UserError(`${path} has no header line.`);
}
