import type { Side } from '../profile/profile.js';
import type { IdColumn } from '../reading/id-column.js';

/** The ids of all records by their number: the left file's first, then the right's. */
export class RecordNames {
  readonly leftSize: number;
  /** An id somewhere asks for quotation marks, so each is looked at when it is written. */
  readonly quoted: boolean;

  constructor(
    private readonly left: IdColumn,
    private readonly right?: IdColumn,
  ) {
    this.leftSize = left.size;
    this.quoted = [left, right].some(
      (ids) => ids !== undefined && (ids.longest > LONGEST_PLAIN || ids.asksForQuotes()),
    );
  }

  get size(): number {
    return this.leftSize + (this.right?.size ?? 0);
  }

  get twoFiles(): boolean {
    return this.right !== undefined;
  }

  sideOf(record: number): Side {
    return record < this.leftSize ? 'left' : 'right';
  }

  idOf(record: number): string {
    return record < this.leftSize ? this.left.idOf(record) : (this.right?.idOf(record - this.leftSize) ?? '');
  }

  /** Copies an id's bytes to a place in a buffer and gives the place after it. */
  copy(record: number, target: Buffer, at: number): number {
    if (record < this.leftSize) return this.left.copy(record, target, at);
    return this.right?.copy(record - this.leftSize, target, at) ?? at;
  }

  /** The records that bear an id, of one side or of both. */
  find(id: string, side?: Side): number[] {
    const found: number[] = [];
    const left = side === 'right' ? -1 : this.left.find(id);
    const right = side === 'left' ? -1 : (this.right?.find(id) ?? -1);
    if (left >= 0) found.push(left);
    if (right >= 0) found.push(this.leftSize + right);
    return found;
  }

  /**
   * What a person is called whose first record this is: that record's id; with `right:` in front where the left file has
   * another record of that id.
   */
  personOf(record: number): string {
    const id = this.idOf(record);
    return record >= this.leftSize && this.left.find(id) >= 0 ? `right:${id}` : id;
  }
}

const LONGEST_PLAIN = 10_000;
