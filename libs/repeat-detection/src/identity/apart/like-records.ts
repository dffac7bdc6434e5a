import type { RecordStore } from '../encode/record-store.js';

/** Records that agree in forename, surname and full birth date, put together; other records are in no group. */
export interface LikeRecords {
  /** Of each record, −1 for none. */
  readonly groupOf: Int32Array;
  /** Of each record: the forename in use, 0 for none, and the birth date as one number, 0 unless known in full. */
  readonly forename: Int32Array;
  readonly birth: Int32Array;
  /** Group g's records stand from `start[g]` up to `start[g + 1]`. */
  readonly records: Int32Array;
  readonly start: Int32Array;
}

const DATES = 2 ** 21;

export function likeRecords(store: RecordStore): LikeRecords {
  const { size, names } = store;
  const [forename, birth] = [new Int32Array(size), new Int32Array(size)];
  const groupOf = new Int32Array(size).fill(-1);
  const [nameNumbers, groups] = [new Map<number, number>(), new Map<number, number>()];
  const texts = store.texts.offsets.length;
  for (let record = 0; record < size; record += 1) {
    const name = names.start[record] as number;
    birth[record] = birthOf(store, record);
    if (name === names.start[record + 1]) continue;
    forename[record] = names.forename[name] as number;
    if (forename[record] === 0 || birth[record] === 0) continue;
    const both = numberOf(nameNumbers, (names.forename[name] as number) * texts + (names.surname[name] as number));
    groupOf[record] = numberOf(groups, both * DATES + (birth[record] as number));
  }
  return { groupOf, forename, birth, ...membersOf(groupOf, groups.size) };
}

function birthOf({ birth: { year, month, day } }: RecordStore, record: number): number {
  const [y = 0, m = 0, d = 0] = [year[record], month[record], day[record]];
  return y === 0 || m === 0 || d === 0 ? 0 : (y * 16 + m) * 32 + d;
}

function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}

function membersOf(groupOf: Int32Array, groups: number): Pick<LikeRecords, 'records' | 'start'> {
  const start = new Int32Array(groups + 1);
  for (const group of groupOf) if (group >= 0) start[group + 1] = (start[group + 1] as number) + 1;
  for (let group = 0; group < groups; group += 1) {
    start[group + 1] = (start[group + 1] as number) + (start[group] as number);
  }
  const next = start.slice();
  const records = new Int32Array(start[groups] as number);
  groupOf.forEach((group, record) => {
    if (group < 0) return;
    records[next[group] as number] = record;
    next[group] = (next[group] as number) + 1;
  });
  return { records, start };
}
