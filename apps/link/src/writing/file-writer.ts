import { closeSync, openSync, writeSync } from 'node:fs';

const SIZE = 1024 * 1024;
/** The most that may be added between two calls of `room`. */
const ROOM = 64 * 1024;
const QUOTE = 34;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
/** Powers of ten, as far as they are needed. */
const SCALES = Array.from({ length: 11 }, (_, power) => 10 ** power);
/** Beyond what 32 bits hold. */
const LARGE = 2 ** 31;

/**
 * Writes a large text file through one buffer. Numbers and ids go into it byte by byte: a string for each line of some
 * millions would take longer than finding the pairs.
 */
export class FileWriter {
  private readonly file: number;
  private readonly buffer = Buffer.allocUnsafe(SIZE);
  private used = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  /** Any text, as it is. */
  text(text: string): void {
    if (text.length * 3 > ROOM) {
      this.flush();
      writeSync(this.file, text);
      return;
    }
    this.room();
    this.used += this.buffer.write(text, this.used, 'utf8');
  }

  /** A cell of text, in quotation marks where CSV asks for them. */
  cell(text: string): void {
    this.text(needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text);
  }

  /** Bytes that need no quotation marks; fewer than 64 KB of them. */
  bytes(copy: (target: Buffer, at: number) => number): void {
    this.room();
    this.used = copy(this.buffer, this.used);
  }

  /** One byte, as `,` or a line end. */
  byte(code: number): void {
    if (this.used >= SIZE) this.flush();
    this.buffer[this.used++] = code;
  }

  /** A number with so many decimals, up to nine; its whole part has at most six figures. */
  decimal(number: number, decimals: number): void {
    this.room();
    const scale = SCALES[decimals]!;
    const whole = Math.round(Math.abs(number) * scale);
    if (number < 0 && whole > 0) this.buffer[this.used++] = MINUS;
    this.used = whole < LARGE ? this.figures(whole, decimals) : this.manyFigures(whole, decimals);
  }

  /** Writes figures from the last to the first, by whole numbers of 32 bits, and gives the place behind them. */
  private figures(whole: number, decimals: number): number {
    const { buffer } = this;
    let figures = decimals + 1;
    while (figures < 10 && whole >= SCALES[figures]!) figures += 1;
    const end = this.used + figures + (decimals > 0 ? 1 : 0);
    let rest = whole | 0;
    let at = end - 1;
    for (let place = 0; place < figures; place += 1) {
      if (place === decimals && decimals > 0) buffer[at--] = POINT;
      const next = (rest / 10) | 0;
      buffer[at--] = ZERO + rest - next * 10;
      rest = next;
    }
    return end;
  }

  private manyFigures(whole: number, decimals: number): number {
    const text = String(whole).padStart(decimals + 1, '0');
    const point = text.length - decimals;
    const written = decimals > 0 ? `${text.slice(0, point)}.${text.slice(point)}` : text;
    return this.used + this.buffer.write(written, this.used, 'latin1');
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private room(): void {
    if (SIZE - this.used < ROOM) this.flush();
  }

  private flush(): void {
    for (let at = 0; at < this.used;) at += writeSync(this.file, this.buffer, at, this.used - at);
    this.used = 0;
  }
}

/** RFC 4180; and a cell with blanks at its ends, which readers would trim. */
export function needsQuotes(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === QUOTE || code === 44 || code === 10 || code === 13) return true;
  }
  return text !== text.trim();
}
