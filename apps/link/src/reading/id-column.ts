import { needsQuotes } from '../writing/file-writer.js';

const FEWEST = 1024;
const FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const DELETE = 127;

const isVisible = (byte: number): boolean => byte > SPACE && byte < DELETE;

/**
 * The ids of records in the order in which they came, and which are there already: bytes in one array and a hash table of
 * numbers, because a set of a million strings takes ten times the memory.
 */
export class IdColumn {
  private bytes = Buffer.allocUnsafe(FEWEST * 16);
  private ends = new Int32Array(FEWEST);
  private lines = new Int32Array(FEWEST);
  private hashes = new Int32Array(FEWEST);
  /** Record number + 1 by hash, 0 where there is none; the size is a power of two. */
  private slots = new Int32Array(FEWEST * 4);
  private count = 0;
  /** Longest id in bytes, for those who make room for one. */
  longest = 0;

  get size(): number {
    return this.count;
  }

  /** Takes the next record's id and line; gives -1, or the line of the record that has this id already. */
  add(id: string, line: number): number {
    const start = this.startOf(this.count);
    return this.keep(start, start + this.write(id, start), line);
  }

  /** The same for an id given as bytes of UTF-8. */
  addBytes(id: Uint8Array, from: number, to: number, line: number): number {
    const start = this.startOf(this.count);
    const length = to - from;
    this.makeRoom(start, length);
    const { bytes } = this;
    // By hand: calling into the engine's copier costs more than a short id does.
    for (let place = 0; place < length; place += 1) bytes[start + place] = id[from + place]!;
    return this.keep(start, start + length, line);
  }

  /** Keeps the id that was written behind the last, unless it is there already. */
  private keep(start: number, end: number, line: number): number {
    if (this.count === this.ends.length) this.grow();
    const hash = this.hash(start, end);
    const slot = this.slotFor(hash, start, end);
    const before = this.slots[slot]!;
    if (before > 0) return this.lines[before - 1]!;
    this.longest = Math.max(this.longest, end - start);
    this.ends[this.count] = end;
    this.lines[this.count] = line;
    this.hashes[this.count] = hash;
    this.count += 1;
    this.slots[slot] = this.count;
    return -1;
  }

  idOf(record: number): string {
    return this.bytes.toString('utf8', this.startOf(record), this.ends[record]);
  }

  /** The number of the record with this id; -1 where there is none. */
  find(id: string): number {
    const start = this.startOf(this.count);
    const end = start + this.write(id, start);
    return this.slots[this.slotFor(this.hash(start, end), start, end)]! - 1;
  }

  /** Copies an id's bytes to a place in a buffer and gives the place after it. By hand, as in `addBytes`. */
  copy(record: number, target: Buffer, at: number): number {
    const { bytes } = this;
    const start = this.startOf(record);
    const end = this.ends[record]!;
    for (let from = start; from < end; from += 1) target[at + from - start] = bytes[from]!;
    return at + end - start;
  }

  /** Whether an id, as a cell of CSV, asks for quotation marks. */
  asksForQuotes(): boolean {
    for (let record = 0; record < this.count; record += 1) if (this.isUnusual(record)) return true;
    return false;
  }

  /** By its bytes; the text is made only of ids that begin or end with what might be a blank. */
  private isUnusual(record: number): boolean {
    const { bytes } = this;
    const start = this.startOf(record);
    const end = this.ends[record]!;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at]!;
      if (byte === QUOTE || byte === COMMA || byte === FEED || byte === RETURN) return true;
    }
    return end > start && !(isVisible(bytes[start]!) && isVisible(bytes[end - 1]!)) && needsQuotes(this.idOf(record));
  }

  private startOf(record: number): number {
    return record === 0 ? 0 : this.ends[record - 1]!;
  }

  private write(id: string, start: number): number {
    this.makeRoom(start, id.length * 3);
    // By hand: calling into the engine's writer costs more than a short id does.
    for (let place = 0; place < id.length; place += 1) {
      const code = id.charCodeAt(place);
      if (code > 127) return this.bytes.write(id, start, 'utf8');
      this.bytes[start + place] = code;
    }
    return id.length;
  }

  private makeRoom(start: number, length: number): void {
    if (start + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(start + length, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, start);
    this.bytes = larger;
  }

  /** The slot that holds this id's record, or the empty one where it belongs. */
  private slotFor(hash: number, start: number, end: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const record = this.slots[slot]! - 1;
      if (record < 0 || (this.hashes[record] === hash && this.equals(record, start, end))) return slot;
    }
  }

  /** FNV-1a, with its bits mixed down as in MurmurHash3: http://www.isthe.com/chongo/tech/comp/fnv. */
  private hash(start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ this.bytes[at]!, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return hash ^ (hash >>> 13);
  }

  private equals(record: number, start: number, end: number): boolean {
    const other = this.startOf(record);
    if (this.ends[record]! - other !== end - start) return false;
    for (let at = start; at < end; at += 1) if (this.bytes[at] !== this.bytes[other + at - start]) return false;
    return true;
  }

  private grow(): void {
    this.ends = doubled(this.ends);
    this.lines = doubled(this.lines);
    this.hashes = doubled(this.hashes);
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let record = 0; record < this.count; record += 1) {
      let slot = this.hashes[record]! & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = record + 1;
    }
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
