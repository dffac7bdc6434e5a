import { birthOf } from './birth-of.js';
import { monthOf } from './date-parts.js';
import { homeOf } from './home-of.js';
import type { LinkageBirth, LinkageHome, LinkageName, LinkageRecord, Trait } from './linkage-record.js';
import { nameOf } from './name-of.js';
import { recordChangeReasons, type Note, type RecordChange } from './record-change.js';
import { cellAt, type FieldPlaces, type RecordField } from './record-fields.js';
import { cellReaders, rememberingReaders, type CellReaders, type RecordReading } from './record-reading.js';

/**
 * A function that makes records of the rows of a file whose fields stand at `places`. It remembers cells, in bounded
 * memory, so keep it for the whole file; what it gives depends on the row alone.
 */
export function recordReader(places: FieldPlaces, reading: RecordReading): (cells: readonly string[]) => LinkageRecord {
  const readers = rememberingReaders(reading);
  const used = withSomeTown(places);
  return (cells) => recordOf(cells, used, reading, readers);
}

/** Where a file knows no place smaller than a region or country, that is compared as towns are. */
export function withSomeTown(places: FieldPlaces): FieldPlaces {
  const { town, locality, address, region, country } = places;
  if (town >= 0 || locality >= 0 || address >= 0) return places;
  return region >= 0 ? { ...places, town: region, region: country, country: -1 } : { ...places, town: country };
}

/** What `recordReader` changes in a row or leaves out of it, and why; each once. */
export function changesIn(
  cells: readonly string[],
  places: FieldPlaces,
  reading: RecordReading,
): readonly RecordChange[] {
  const changes = new Map<string, RecordChange>();
  const noteOf =
    (field: RecordField): Note =>
    (what) =>
      changes.set(`${field} ${what}`, { field, what, why: recordChangeReasons[what] });
  recordOf(cells, withSomeTown(places), reading, cellReaders(reading, noteOf), noteOf);
  return [...changes.values()];
}

const NO_NAMES: readonly LinkageName[] = [];
const NO_HOMES: readonly LinkageHome[] = [];

function recordOf(
  cells: readonly string[],
  places: FieldPlaces,
  reading: RecordReading,
  read: CellReaders,
  noteOf?: (field: RecordField) => Note,
): LinkageRecord {
  const name = nameIn(cells, places, read, noteOf?.('fullName'));
  const home = homeIn(cells, places, read, noteOf?.('address'));
  return {
    names: name ? [name] : NO_NAMES,
    birth: birthIn(cells, places, reading, read, noteOf?.('birthDay')),
    sex: read.sex(cellAt(cells, places.sex)) || undefined,
    homes: home ? [home] : NO_HOMES,
    phones: read.phones(cellAt(cells, places.phone)),
    emails: read.emails(cellAt(cells, places.email)),
    identifiers: read.nationalIds(cellAt(cells, places.nationalId)),
    traits: traitsIn(cells, places, read),
  };
}

export function nameIn(
  cells: readonly string[],
  places: FieldPlaces,
  read: CellReaders,
  note?: Note,
): LinkageName | undefined {
  const written = {
    forename: cellAt(cells, places.forename),
    surname: cellAt(cells, places.surname),
    fullName: cellAt(cells, places.fullName),
    middleName: cellAt(cells, places.middleName),
    secondForename: cellAt(cells, places.secondForename),
    secondSurname: cellAt(cells, places.secondSurname),
  };
  return nameOf(written, read, note);
}

export function homeIn(
  cells: readonly string[],
  places: FieldPlaces,
  read: CellReaders,
  note?: Note,
): LinkageHome | undefined {
  const written = {
    postcode: cellAt(cells, places.postcode),
    address: cellAt(cells, places.address),
    houseNumber: cellAt(cells, places.houseNumber),
    street: cellAt(cells, places.street),
    unit: cellAt(cells, places.unit),
    locality: cellAt(cells, places.locality),
    town: cellAt(cells, places.town),
    region: cellAt(cells, places.region),
    country: cellAt(cells, places.country),
  };
  return homeOf(written, read, note);
}

/** The date in one cell; where there is none, its parts in three. */
export function birthIn(
  cells: readonly string[],
  places: FieldPlaces,
  { birth }: RecordReading,
  read: CellReaders,
  note?: Note,
): LinkageBirth {
  const date = cellAt(cells, places.dateOfBirth);
  if (date !== '') return read.date(date);
  const day = numberIn(cellAt(cells, places.birthDay));
  const month = monthOf(cellAt(cells, places.birthMonth));
  const year = numberIn(cellAt(cells, places.birthYear));
  return day + month + year === 0 ? NO_BIRTH : birthOf({ day, month, year }, birth, note);
}

const NO_BIRTH: LinkageBirth = {};

const numberIn = (cell: string): number => {
  const number = Number.parseInt(cell, 10);
  return number > 0 ? number : 0;
};

const NO_TRAITS: LinkageRecord['traits'] = {};

function traitsIn(cells: readonly string[], places: FieldPlaces, read: CellReaders): LinkageRecord['traits'] {
  if (places.birthPlace < 0 && places.occupation < 0 && places.ethnicity < 0) return NO_TRAITS;
  const found: Partial<Record<Trait, string>> = {};
  const birthPlace = read.trait(cellAt(cells, places.birthPlace));
  const occupation = read.trait(cellAt(cells, places.occupation));
  const ethnicity = read.trait(cellAt(cells, places.ethnicity));
  if (birthPlace) found.birthPlace = birthPlace;
  if (occupation) found.occupation = occupation;
  if (ethnicity) found.ethnicity = ethnicity;
  return found;
}
