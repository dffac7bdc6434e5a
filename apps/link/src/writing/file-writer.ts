import { closeSync, openSync, writeSync } from 'node:fs';

const SIZE = 1024 * 1024;
/** The most that may be added between two calls of `room`. */
const ROOM = 64 * 1024;
const QUOTE = 34;

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
    const scale = 10 ** decimals;
    let rest = Math.round(Math.abs(number) * scale);
    if (number < 0 && rest > 0) this.buffer[this.used++] = 45;
    let figures = decimals + 1;
    for (let limit = scale * 10; rest >= limit; limit *= 10) figures += 1;
    const end = this.used + figures + (decimals > 0 ? 1 : 0);
    let at = end - 1;
    for (let place = 0; place < figures; place += 1) {
      if (place === decimals && decimals > 0) this.buffer[at--] = 46;
      const next = Math.floor(rest / 10);
      this.buffer[at--] = 48 + rest - next * 10;
      rest = next;
    }
    this.used = end;
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
