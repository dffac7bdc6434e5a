import { FileWriter } from './file-writer.js';
import type { RecordNames } from './record-names.js';

/** `clusters.csv`: every record once, in the files' order, with the id of its person's first record. */
export function writeClusters(path: string, people: Int32Array, names: RecordNames): void {
  const file = new FileWriter(path);
  const called = personNames(people, names);
  file.text(names.twoFiles ? 'record_id,person_id,source_dataset\n' : 'record_id,person_id\n');
  for (let record = 0; record < people.length; record += 1) {
    file.cell(names.idOf(record));
    file.text(',');
    file.cell(called(people[record]!));
    file.text(names.twoFiles ? `,${names.sideOf(record)}\n` : '\n');
  }
  file.close();
}

/** What each person is called, by their number. */
export function personNames(people: Int32Array, names: RecordNames): (person: number) => string {
  const first = new Int32Array(people.reduce((most, person) => Math.max(most, person), -1) + 1).fill(-1);
  people.forEach((person, record) => {
    if (first[person]! < 0) first[person] = record;
  });
  return (person) => names.personOf(first[person]!);
}
