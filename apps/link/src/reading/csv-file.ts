import { stat } from 'node:fs/promises';
import { UserError } from '../options/user-error.js';
import { CsvScanner } from './csv-scanner.js';
import { fileText, type FileLetters } from './file-text.js';
import { separatorOf } from './separator.js';

/** A row that was left out. */
export interface UnreadRow {
  readonly line: number;
  readonly reason: string;
}

export interface CsvRows {
  /** `cells` is used again for the next row: keep its strings, not the array. */
  row(cells: readonly string[], line: number): void;
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
export async function* readCsv(path: string, rows: CsvRows, options: CsvFileOptions): AsyncGenerator<void> {
  await sizeOf(path);
  let scanner: CsvScanner | undefined;
  for (const text of fileText(path, options.letters, options.onBytes)) {
    scanner ??= firstScanner(rows, text, options);
    scanner.push(text);
    yield;
  }
  scanner?.end();
  yield;
}

function firstScanner(rows: CsvRows, text: string, { onSeparator }: CsvFileOptions): CsvScanner {
  const separator = separatorOf(text);
  onSeparator?.(separator);
  return scannerFor(rows, separator);
}

function scannerFor(rows: CsvRows, separator: string): CsvScanner {
  let width = 0;
  const scanner = new CsvScanner(
    {
      row(cells, line) {
        if (width === 0) {
          width = cells.length;
          scanner.want(rows.header(cells.map((name) => name.trim())));
        } else if (cells.length === width || hasOnlyBlanksBeyond(cells, width)) rows.row(cells, line);
        else rows.unread({ line, reason: `the row has ${cells.length} cells and the header ${width}` });
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
function hasOnlyBlanksBeyond(cells: readonly string[], width: number): boolean {
  for (let place = width; place < cells.length; place += 1) if (cells[place] !== '') return false;
  return cells.length > width;
}

/** The names in a file's header, and the sign between its cells. */
export async function headerOf(path: string): Promise<{ names: readonly string[]; separator: string }> {
  let names: readonly string[] | undefined;
  const sink: CsvRows = {
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
  for await (const _ of readCsv(path, sink, { letters, onSeparator })) if (names) return { names, separator };
  throw new UserError(`${path} has no header line.`);
}
