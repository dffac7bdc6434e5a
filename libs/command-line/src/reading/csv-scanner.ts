import { CsvRow } from './csv-row.js';

/** Takes the rows of a CSV file as they are found. */
export interface CsvSink {
  /** `row` is used again for the next one: keep its texts, not the row. */
  row(row: CsvRow, line: number): void;
  /** A row that cannot be read, by the line on which it begins; scanning goes on with the next line. */
  unread(line: number, reason: string): void;
}

const QUOTE = 34;
const FEED = 10;
const RETURN = 13;
const SPACE = 32;
const TAB = 9;

/** Longest row, in bytes: a quotation mark that is never closed must not take in the rest of a large file. */
const LONGEST_ROW = 32 * 1024 * 1024;

const NOT_CLOSED = 'a quotation mark is opened and not closed';
const AFTER_QUOTE = 'text follows a closing quotation mark';
const TOO_LONG = 'the row does not end within 32 MB';

/** What the loops go by: whether a byte ends a cell, or is a blank around one. */
const ENDS_CELL = 1;
const BLANK = 2;

/**
 * Finds the cells of CSV text given as pieces of UTF-8 (RFC 4180, and blanks around cells, which are trimmed outside
 * quotation marks; lines end in LF, CR LF or CR). After a row that cannot be read it begins again with the line after the
 * row's first, so one stray quotation mark costs the rows up to the next one and no more; no part of a text is scanned
 * more than a fixed number of times. It looks at every byte and makes no texts, for speed. Pieces are written to, and may
 * be used again after `push`.
 */
export class CsvScanner {
  private readonly cells = new CsvRow();
  private readonly separator: number;
  private readonly kinds = new Uint8Array(256);
  /** What of the text so far belongs to a row that has not ended. */
  private rest = Buffer.alloc(0);
  private waiting: Buffer[] = [];
  private waitingLength = 0;
  private line = 1;
  private skipping = false;
  private wanted: readonly boolean[] | undefined;
  private problem: string | undefined;
  private lines = 0;
  /** Cells of the row that have doubled quotation marks. */
  private doubled: number[] = [];

  constructor(
    private readonly sink: CsvSink,
    separator = ',',
  ) {
    this.separator = separator.charCodeAt(0);
    this.kinds[SPACE] = BLANK;
    this.kinds[TAB] = BLANK;
    for (const code of [this.separator, FEED, RETURN]) this.kinds[code] = ENDS_CELL;
  }

  /** From the next row on, the cells of columns that are not wanted are given empty. */
  want(columns: readonly boolean[]): void {
    this.wanted = columns;
  }

  push(piece: Buffer): void {
    this.waitingLength += piece.length;
    // A long row is scanned again only when twice as much of it is there.
    const isEnough = this.waitingLength >= this.rest.length || this.waitingLength + this.rest.length > LONGEST_ROW;
    if (!isEnough) this.waiting.push(Buffer.from(piece));
    else this.scan(this.taken(piece), false);
  }

  end(): void {
    this.scan(this.taken(Buffer.alloc(0)), true);
    this.rest = Buffer.alloc(0);
  }

  private taken(piece: Buffer): Buffer {
    const { rest, waiting } = this;
    this.waiting = [];
    this.waitingLength = 0;
    return rest.length === 0 && waiting.length === 0 ? piece : Buffer.concat([rest, ...waiting, piece]);
  }

  private scan(text: Buffer, last: boolean): void {
    this.cells.bytes = text;
    let at = this.skipping ? this.toNextLine(text, 0, last) : 0;
    while (at < text.length && !this.skipping) {
      const end = this.row(text, at, last);
      if (end >= 0) at = end;
      else if (this.problem !== undefined) at = this.giveUp(text, at, this.problem, last);
      else if (last) at = this.giveUp(text, at, NOT_CLOSED, last);
      else if (text.length - at > LONGEST_ROW) at = this.giveUp(text, at, TOO_LONG, last);
      else break;
    }
    this.rest = at < text.length ? Buffer.from(text.subarray(at)) : Buffer.alloc(0);
  }

  /** Reads the row that begins at `from` and gives where the next one does; -1 when it has not ended or has a fault. */
  private row(text: Buffer, from: number, last: boolean): number {
    const { cells, kinds, separator, wanted } = this;
    const { length } = text;
    this.problem = undefined;
    this.lines = 0;
    cells.length = 0;
    if (this.doubled.length > 0) this.doubled = [];
    let at = from;
    for (;;) {
      const isWanted = wanted === undefined || wanted[cells.length] !== false;
      while (at < length && kinds[text[at]!] === BLANK) at += 1;
      const start = at;
      if (at < length && text[at] === QUOTE) {
        at = this.closingQuote(text, at + 1, last);
        if (at < 0) return -1;
        cells.add(start + 1, isWanted ? at : start + 1);
        at += 1;
        while (at < length && kinds[text[at]!] === BLANK) at += 1;
        if (at < length && kinds[text[at]!] !== ENDS_CELL) {
          this.problem = AFTER_QUOTE;
          return -1;
        }
      } else {
        while (at < length && kinds[text[at]!] !== ENDS_CELL) at += 1;
        let end = isWanted ? at : start;
        while (end > start && text[end - 1]! <= SPACE) end -= 1;
        cells.add(start, end);
      }
      if (at >= length) {
        if (!last) return -1;
        break;
      }
      const code = text[at];
      at += 1;
      if (code === separator) continue;
      if (code === RETURN) {
        if (at >= length && !last) return -1;
        if (text[at] === FEED) at += 1;
      }
      break;
    }
    return this.give(text, from, at);
  }

  /** Hands over a row that ends before `to`, unless nothing stands on its line. */
  private give(text: Buffer, from: number, to: number): number {
    const { cells, line } = this;
    this.line += this.lines + 1;
    if (cells.length === 1 && cells.isEmpty(0) && isBlank(text, from, to)) return to;
    for (const place of this.doubled) cells.unquote(place);
    this.sink.row(cells, line);
    return to;
  }

  /** The place of the quotation mark that ends the cell; -1 when it is not there, or may not have been seen whole. */
  private closingQuote(text: Buffer, from: number, last: boolean): number {
    const { length } = text;
    let lines = 0;
    let isDoubled = false;
    for (let at = from; at < length; at += 1) {
      const code = text[at];
      if (code === FEED) lines += 1;
      if (code !== QUOTE) continue;
      if (at + 1 >= length && !last) return -1;
      if (text[at + 1] !== QUOTE) {
        this.lines += lines;
        if (isDoubled) this.doubled.push(this.cells.length);
        return at;
      }
      isDoubled = true;
      at += 1;
    }
    return -1;
  }

  /** Says why the row at `from` is left out, and gives where the next line begins. */
  private giveUp(text: Buffer, from: number, reason: string, last: boolean): number {
    this.sink.unread(this.line, reason);
    return this.toNextLine(text, from, last);
  }

  private toNextLine(text: Buffer, from: number, last: boolean): number {
    let at = from;
    while (at < text.length && text[at] !== FEED && text[at] !== RETURN) at += 1;
    // A return at the end of a piece may be the first half of a line's end: with the next piece it is seen whole.
    this.skipping = at >= text.length || (text[at] === RETURN && at + 1 >= text.length && !last);
    if (this.skipping) return at;
    this.line += 1;
    return at + (text[at] === RETURN && text[at + 1] === FEED ? 2 : 1);
  }
}

function isBlank(text: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text[at]! > SPACE) return false;
  return true;
}
