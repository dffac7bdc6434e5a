import type { FieldPlaces } from '../record/record-fields.js';
import { rowParts, type RowParts } from '../record/row-parts.js';
import { cellReaders, type CellReaders, type RecordReading } from '../record/record-reading.js';
import { CellMemo } from './cell-memo.js';
import { plainEmail, plainNationalId, plainPhone, type PlainText } from './plain-contact.js';
import type { GrowingList, StoreColumns } from './store-columns.js';
import type { WrittenRow } from './written-row.js';

/** Between two looks at whether too much is remembered. */
const ROWS = 1024;

/**
 * Adds rows of a file to the columns of a store, and gives every text the number that adding their `LinkageRecord`s would.
 * Parts of a row whose cells come to one text each, which most do, are added by what is remembered of those cells; for
 * others the record is made as it is elsewhere.
 */
export class RowEncoder {
  private readonly forename: CellMemo;
  private readonly surname: CellMemo;
  private readonly date: CellMemo;
  private readonly sex: CellMemo;
  private readonly postcode: CellMemo;
  private readonly house: CellMemo;
  private readonly street: CellMemo;
  private readonly place: CellMemo;
  private readonly read: CellReaders;
  private readonly parts: RowParts;
  private readonly places: FieldPlaces;
  private rows = 0;

  constructor(
    private readonly columns: StoreColumns,
    places: FieldPlaces,
    reading: RecordReading,
  ) {
    const read = cellReaders(reading);
    const memo = (meaning: (text: string) => string | number | undefined): CellMemo =>
      new CellMemo(columns.texts, meaning);
    this.read = read;
    this.parts = rowParts(places, reading);
    this.places = this.parts.places;
    this.forename = memo((text) => onlyOne(read.forename(text)));
    this.surname = memo((text) => plainSurname(read, text));
    this.date = memo((text) => packedDate(read.date(text)));
    this.sex = memo(read.sex);
    this.postcode = memo(read.postcode);
    this.house = memo((text) => plainHouse(read, text));
    this.street = memo((text) => plainStreet(read, text));
    this.place = memo(read.place);
  }

  add(row: WrittenRow): void {
    if (this.rows % ROWS === 0) this.makeRoom();
    this.rows += 1;
    const { columns, places, read } = this;
    this.addNames(row);
    this.addBirth(row);
    this.addHome(row);
    this.addContact(columns.phones, row, places.phone, plainPhone, read.phones);
    this.addContact(columns.emails, row, places.email, plainEmail, read.emails);
    this.addContact(columns.identifiers, row, places.nationalId, plainNationalId, read.nationalIds);
    columns.sex.push(this.numberIn(this.sex, row, places.sex, read.sex));
    columns.birthPlace.push(this.numberIn(this.place, row, places.birthPlace, read.trait));
    columns.occupation.push(this.numberIn(this.place, row, places.occupation, read.trait));
    columns.ethnicity.push(this.numberIn(this.place, row, places.ethnicity, read.trait));
  }

  private makeRoom(): void {
    const { forename, surname, date, sex, postcode, house, street, place } = this;
    for (const memo of [forename, surname, date, sex, postcode, house, street, place]) memo.makeRoom();
  }

  private addNames(row: WrittenRow): void {
    const { columns, places } = this;
    const given = this.forename.cellOf(row, places.forename);
    const family = this.surname.cellOf(row, places.surname);
    const middle = this.forename.cellOf(row, places.middleName);
    const isPlain = this.forename.isPlain(given) && this.surname.isPlain(family) && this.forename.isPlain(middle);
    if (!isPlain || hasMoreNames(row, places)) {
      const name = this.parts.name(row);
      return columns.addNames(name ? [name] : []);
    }
    const forename = this.forename.numberOf(given);
    const surname = this.surname.numberOf(family);
    columns.names.start.push(columns.names.forename.length);
    columns.words.start.push(columns.words.value.length);
    if (forename === 0 && surname === 0) return;
    columns.names.forename.push(forename);
    columns.names.surname.push(surname);
    const word = this.forename.numberOf(middle);
    if (word !== 0 && word !== forename && word !== surname) columns.words.value.push(word);
  }

  private addBirth(row: WrittenRow): void {
    const { columns, places } = this;
    const date = this.date.cellOf(row, places.dateOfBirth);
    const inParts =
      date === 0 &&
      (hasCell(row, places.birthDay) || hasCell(row, places.birthMonth) || hasCell(row, places.birthYear));
    if (inParts || !this.date.isPlain(date)) return columns.addBirth(this.parts.birth(row));
    const packed = this.date.numberOf(date);
    columns.birth.year.push(packed >> 9);
    columns.birth.month.push((packed >> 5) & 15);
    columns.birth.day.push(packed & 31);
    columns.birth.earliest.push(0);
    columns.birth.latest.push(0);
  }

  private addHome(row: WrittenRow): void {
    const { columns, places } = this;
    const house = this.house.cellOf(row, places.houseNumber);
    const road = this.street.cellOf(row, places.street);
    const postcode = this.postcode.cellOf(row, places.postcode);
    const isPlain = this.house.isPlain(house) && this.street.isPlain(road) && this.postcode.isPlain(postcode);
    if (!isPlain || hasCell(row, places.address) || hasCell(row, places.unit)) {
      const home = this.parts.home(row);
      return columns.addHomes(home ? [home] : []);
    }
    const { homes } = columns;
    homes.start.push(homes.postcode.length);
    const code = this.postcode.numberOf(postcode);
    const number = this.house.numberOf(house);
    const street = this.street.numberOf(road);
    const town = this.placeIn(row, places.town) || this.placeIn(row, places.locality);
    const region = this.placeIn(row, places.region) || this.placeIn(row, places.country);
    if (code === 0 && number === 0 && street === 0 && town === 0 && region === 0) return;
    homes.postcode.push(code);
    homes.number.push(number);
    homes.street.push(street);
    homes.town.push(town);
    homes.region.push(region);
    homes.institution.push(0);
  }

  private placeIn(row: WrittenRow, place: number): number {
    return this.numberIn(this.place, row, place, this.read.place);
  }

  private numberIn(memo: CellMemo, row: WrittenRow, place: number, read: (text: string) => string): number {
    const cell = memo.cellOf(row, place);
    return cell >= 0 ? memo.numberOf(cell) : this.columns.texts.numberOf(read(row.text(place)));
  }

  /** What hardly ever comes twice is not remembered. */
  private addContact(
    list: GrowingList,
    row: WrittenRow,
    place: number,
    plain: PlainText,
    read: (text: string) => readonly string[],
  ): void {
    if (!hasCell(row, place)) {
      list.start.push(list.value.length);
      return;
    }
    const length = plain.write(row.bytes, row.from[place] as number, row.to[place] as number);
    if (length < 0) return this.columns.addTexts(list, read(row.text(place)));
    list.start.push(list.value.length);
    if (length > 0) list.value.push(this.columns.texts.numberOfCodes(plain.letters, 0, length));
  }
}

const hasCell = (row: WrittenRow, place: number): boolean => place >= 0 && row.to[place]! > row.from[place]!;

const hasMoreNames = (row: WrittenRow, { fullName, secondForename, secondSurname }: FieldPlaces): boolean =>
  hasCell(row, fullName) || hasCell(row, secondForename) || hasCell(row, secondSurname);

const onlyOne = (words: readonly string[]): string | undefined => (words.length > 1 ? undefined : (words[0] ?? ''));

function plainSurname(read: CellReaders, text: string): string | undefined {
  const { whole, parts } = read.surname(text);
  return parts.length > 0 ? undefined : whole;
}

function plainHouse(read: CellReaders, text: string): string | undefined {
  const { number, institution } = read.line(text);
  return institution ? undefined : number;
}

function plainStreet(read: CellReaders, text: string): string | undefined {
  const { number, street, institution, nowhere } = read.line(text);
  return institution || nowhere || number !== '' ? undefined : street;
}

/** A date as one number: five bits for the day, four for the month, and the year above them. */
const packedDate = ({ year = 0, month = 0, day = 0 }: ReturnType<CellReaders['date']>): number =>
  (year << 9) | (month << 5) | day;
