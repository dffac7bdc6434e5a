import type { LinkageRecord } from '../record/linkage-record.js';
import type { FieldPlaces } from '../record/record-fields.js';
import type { RecordReading } from '../record/record-reading.js';
import type { RecordStore } from './record-store.js';
import { RowEncoder } from './row-encoder.js';
import { StoreColumns } from './store-columns.js';
import type { WrittenRow } from './written-row.js';

/** Takes records one at a time, keeps none of them, and gives their columns. A builder builds once. */
export class RecordStoreBuilder {
  private readonly columns = new StoreColumns();

  get size(): number {
    return this.columns.size;
  }

  /** Gives the record's number. */
  add(record: LinkageRecord): number {
    const { columns, size } = this;
    columns.addNames(record.names);
    columns.addBirth(record.birth);
    columns.addHomes(record.homes);
    columns.addTexts(columns.phones, record.phones);
    columns.addTexts(columns.emails, record.emails);
    columns.addTexts(columns.identifiers, record.identifiers);
    columns.sex.push(columns.texts.numberOf(record.sex));
    columns.birthPlace.push(columns.texts.numberOf(record.traits.birthPlace));
    columns.occupation.push(columns.texts.numberOf(record.traits.occupation));
    columns.ethnicity.push(columns.texts.numberOf(record.traits.ethnicity));
    return size;
  }

  /**
   * A function that adds the rows of a file whose fields stand at `places`, as `add` would what `recordReader` makes of
   * them, several times as fast. It remembers cells, so keep it for the whole file.
   */
  rowsOf(places: FieldPlaces, reading: RecordReading): (row: WrittenRow) => void {
    const encoder = new RowEncoder(this.columns, places, reading);
    return (row) => encoder.add(row);
  }

  build(): RecordStore {
    return this.columns.build();
  }
}
