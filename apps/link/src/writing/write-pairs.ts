import { probabilityOf, type ScoredPairs } from '#libs/repeat-detection/engine';
import { FileWriter } from './file-writer.js';
import type { RecordNames } from './record-names.js';

const COMMA = 44;
const LINE_END = 10;

/** `pairs.csv`, in the order given. The weight in bits to four decimals, the probability to seven. */
export function writePairs(path: string, { left, right, weight }: ScoredPairs, names: RecordNames): void {
  const file = new FileWriter(path);
  const write = recordWriter(file, names);
  file.text('record_id_l,record_id_r,match_weight,match_probability\n');
  for (let pair = 0; pair < weight.length; pair += 1) {
    const bits = weight[pair]!;
    write(left[pair]!);
    file.byte(COMMA);
    write(right[pair]!);
    file.byte(COMMA);
    file.decimal(bits, 4);
    file.byte(COMMA);
    file.decimal(probabilityOf(bits), 7);
    file.byte(LINE_END);
  }
  file.close();
}

/** Writes a record's id as a cell: its bytes as they are, unless some id needs quotation marks. */
export function recordWriter(file: FileWriter, names: RecordNames): (record: number) => void {
  if (names.quoted) return (record) => file.cell(names.idOf(record));
  let record = 0;
  const copy = (target: Buffer, at: number): number => names.copy(record, target, at);
  return (wanted) => {
    record = wanted;
    file.bytes(copy);
  };
}
