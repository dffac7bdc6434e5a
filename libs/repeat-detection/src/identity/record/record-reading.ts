import { birthOf, birthReading, type BirthReading } from './birth-of.js';
import { readEmails, readNationalIds, readPhones } from './contact-of.js';
import { datePartsOf } from './date-parts.js';
import { readLine, readPlace, type HomeReaders } from './home-of.js';
import type { LinkageBirth } from './linkage-record.js';
import { readForename, readFullName, readSurname, type NameReaders } from './name-of.js';
import { readPostcode } from './postcode-of.js';
import type { Note } from './record-change.js';
import type { RecordField } from './record-fields.js';
import { remembered } from './remembered.js';
import { readSex } from './sex-of.js';

/** What is known of a file before its rows are read: given by a person, or found by `firstLook`. */
export interface RecordReading {
  readonly birth: BirthReading;
  /** Full names with a comma are `Last, First`, also where the last name has several words. */
  readonly surnameFirst: boolean;
}

export const usualReading = (today: Date): RecordReading => ({ birth: birthReading(today), surnameFirst: false });

/** A function for each kind of cell. */
export interface CellReaders extends NameReaders, HomeReaders {
  readonly date: (text: string) => LinkageBirth;
  readonly sex: (text: string) => string;
  readonly trait: (text: string) => string;
  readonly phones: (text: string) => readonly string[];
  readonly emails: (text: string) => readonly string[];
  readonly nationalIds: (text: string) => readonly string[];
}

/** Readers that remember what they read. What is seldom the same twice (phones, e-mails, numbers) is read each time. */
export function rememberingReaders(reading: RecordReading): CellReaders {
  const plain = cellReaders(reading);
  return {
    ...plain,
    forename: remembered(plain.forename),
    surname: remembered(plain.surname),
    fullName: remembered(plain.fullName),
    postcode: remembered(plain.postcode),
    line: remembered(plain.line),
    place: remembered(plain.place),
    date: remembered(plain.date),
    sex: remembered(plain.sex),
    trait: remembered(plain.trait),
  };
}

/** Readers that tell what they change, by field. */
export function cellReaders(
  { birth, surnameFirst }: RecordReading,
  noteOf: (field: RecordField) => Note | undefined = () => undefined,
): CellReaders {
  return {
    forename: (text) => readForename(text, noteOf('forename')),
    surname: (text) => readSurname(text, noteOf('surname')),
    fullName: (text) => readFullName(text, surnameFirst, noteOf('fullName')),
    postcode: (text) => readPostcode(text, noteOf('postcode')),
    line: (text) => readLine(text, noteOf('address')),
    place: (text) => readPlace(text, noteOf('town')),
    date: (text) => readDate(text, birth, noteOf('dateOfBirth')),
    sex: (text) => readSex(text, noteOf('sex')),
    trait: (text) => readPlace(text),
    phones: (text) => readPhones(text, noteOf('phone')),
    emails: (text) => readEmails(text, noteOf('email')),
    nationalIds: (text) => readNationalIds(text, noteOf('nationalId')),
  };
}

const NO_BIRTH: LinkageBirth = {};

function readDate(text: string, birth: BirthReading, note: Note | undefined): LinkageBirth {
  const parts = datePartsOf(text, birth.format);
  if (parts) return birthOf(parts, birth, note);
  if (text.trim() !== '') note?.('date-not-possible');
  return NO_BIRTH;
}
