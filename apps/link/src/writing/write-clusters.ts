import { FileWriter } from './file-writer.js';
import type { RecordNames } from './record-names.js';
import { recordWriter } from './write-pairs.js';

const COMMA = 44;

/** `clusters.csv`: every record once, in the files' order, with the id of its person's first record. */
export function writeClusters(path: string, people: Int32Array, names: RecordNames): void {
  const file = new FileWriter(path);
  const write = recordWriter(file, names);
  const first = firstRecords(people);
  file.text(names.twoFiles ? 'record_id,person_id,source_dataset\n' : 'record_id,person_id\n');
  for (let record = 0; record < people.length; record += 1) {
    const called = first[people[record]!]!;
    write(record);
    file.byte(COMMA);
    // Only in the second file may another record have that id.
    if (called < names.leftSize) write(called);
    else file.cell(names.personOf(called));
    file.text(names.twoFiles ? `,${names.sideOf(record)}\n` : '\n');
  }
  file.close();
}

/** What each person is called, by their number. */
export function personNames(people: Int32Array, names: RecordNames): (person: number) => string {
  const first = firstRecords(people);
  return (person) => names.personOf(first[person]!);
}

/** By person, their first record. */
function firstRecords(people: Int32Array): Int32Array {
  const first = new Int32Array(people.reduce((most, person) => Math.max(most, person), -1) + 1).fill(-1);
  people.forEach((person, record) => {
    if (first[person]! < 0) first[person] = record;
  });
  return first;
}
