import type { LinkageBirth, LinkageHome, LinkageName } from './linkage-record.js';
import type { FieldPlaces, RecordField } from './record-fields.js';
import { birthIn, homeIn, nameIn, withSomeTown } from './record-of.js';
import { rememberingReaders, type RecordReading } from './record-reading.js';

/** A row whose cells become texts only when they are asked for. */
export interface RowOfTexts {
  text(place: number): string;
}

/** The parts of the records of a file, each made by itself, as `recordReader` would make them. */
export interface RowParts {
  /** Where the fields stand; where there is no town, another place stands in for it. */
  readonly places: FieldPlaces;
  readonly name: (row: RowOfTexts) => LinkageName | undefined;
  readonly birth: (row: RowOfTexts) => LinkageBirth;
  readonly home: (row: RowOfTexts) => LinkageHome | undefined;
}

const nameFields = ['forename', 'surname', 'fullName', 'middleName', 'secondForename', 'secondSurname'] as const;
const birthFields = ['dateOfBirth', 'birthDay', 'birthMonth', 'birthYear'] as const;
const homeFields = [
  'postcode',
  'address',
  'houseNumber',
  'street',
  'unit',
  'locality',
  'town',
  'region',
  'country',
] as const;

export function rowParts(written: FieldPlaces, reading: RecordReading): RowParts {
  const places = withSomeTown(written);
  const read = rememberingReaders(reading);
  const cellsOf = (fields: readonly RecordField[]): ((row: RowOfTexts) => readonly string[]) => {
    const used = [...new Set(fields.map((field) => places[field]))].filter((place) => place >= 0);
    const cells = Array.from({ length: Math.max(-1, ...used) + 1 }, () => '');
    return (row) => {
      for (const place of used) cells[place] = row.text(place);
      return cells;
    };
  };
  const [ofName, ofBirth, ofHome] = [cellsOf(nameFields), cellsOf(birthFields), cellsOf(homeFields)];
  return {
    places,
    name: (row) => nameIn(ofName(row), places, read),
    birth: (row) => birthIn(ofBirth(row), places, reading, read),
    home: (row) => homeIn(ofHome(row), places, read),
  };
}
