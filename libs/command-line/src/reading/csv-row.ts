const FEWEST = 64;
const QUOTE = 34;

/**
 * A row of CSV as it lies in memory: cell k is the bytes of UTF-8 from `from[k]` up to, not including, `to[k]`. Used again
 * for the next row: keep texts of it, not the row.
 */
export class CsvRow {
  bytes: Buffer = Buffer.alloc(0);
  from = new Int32Array(FEWEST);
  to = new Int32Array(FEWEST);
  length = 0;

  text(place: number): string {
    return textOf(this.bytes, this.from[place]!, this.to[place]!);
  }

  texts(): string[] {
    return Array.from({ length: this.length }, (_, place) => this.text(place));
  }

  isEmpty(place: number): boolean {
    return this.to[place]! <= this.from[place]!;
  }

  /** Adds a cell. */
  add(from: number, to: number): void {
    const place = this.length;
    if (place === this.from.length) this.widen();
    this.from[place] = from;
    this.to[place] = to;
    this.length = place + 1;
  }

  /** Makes one quotation mark of two in a cell that stood between such marks. What it leaves is shorter. */
  unquote(place: number): void {
    const { bytes } = this;
    const to = this.to[place]!;
    let end = this.from[place]!;
    for (let at = end; at < to; at += 1) {
      bytes[end++] = bytes[at]!;
      if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at += 1;
    }
    this.to[place] = end;
  }

  private widen(): void {
    const [from, to] = [this.from, this.to];
    this.from = new Int32Array(from.length * 2);
    this.to = new Int32Array(from.length * 2);
    this.from.set(from);
    this.to.set(to);
  }
}

/** Short texts of ASCII, which most are, are made faster as Latin-1. */
function textOf(bytes: Buffer, from: number, to: number): string {
  for (let at = from; at < to; at += 1) if (bytes[at]! > 127) return bytes.toString('utf8', from, to);
  return bytes.toString('latin1', from, to);
}
