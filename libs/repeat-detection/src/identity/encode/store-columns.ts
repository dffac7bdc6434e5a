import type { LinkageBirth, LinkageHome, LinkageName } from '../record/linkage-record.js';
import { GrowingInt32 } from './growing-array.js';
import type { ListColumn, RecordStore } from './record-store.js';
import { TextPoolBuilder } from './text-pool.js';

/** Most names, homes or numbers of one record that are compared: a list of a thousand would match anybody. */
const MOST_LISTED = 12;

/** A list for each record: where it begins, and the numbers of its texts. */
export type GrowingList = Readonly<Record<keyof ListColumn, GrowingInt32>>;

const numbers = (): GrowingInt32 => new GrowingInt32();
const list = (): GrowingList => ({ start: numbers(), value: numbers() });

/** The columns of a `RecordStore` while records are added. Each record adds to all of them, in the order of its fields. */
export class StoreColumns {
  readonly texts = new TextPoolBuilder();
  readonly names = { start: numbers(), forename: numbers(), surname: numbers() };
  readonly words = list();
  readonly birth = { year: numbers(), month: numbers(), day: numbers(), earliest: numbers(), latest: numbers() };
  readonly homes = {
    start: numbers(),
    postcode: numbers(),
    number: numbers(),
    street: numbers(),
    town: numbers(),
    region: numbers(),
    institution: numbers(),
  };
  readonly phones = list();
  readonly emails = list();
  readonly identifiers = list();
  readonly sex = numbers();
  readonly birthPlace = numbers();
  readonly occupation = numbers();
  readonly ethnicity = numbers();

  get size(): number {
    return this.ethnicity.length;
  }

  /** The store of all that was added. Nothing can be added after it. */
  build(): RecordStore {
    for (const { start, value } of [this.words, this.phones, this.emails, this.identifiers]) start.push(value.length);
    this.names.start.push(this.names.forename.length);
    this.homes.start.push(this.homes.postcode.length);
    return {
      size: this.size,
      texts: this.texts.build(),
      names: shared(this.names),
      words: shared(this.words),
      birth: shared(this.birth),
      homes: shared(this.homes),
      phones: shared(this.phones),
      emails: shared(this.emails),
      identifiers: shared(this.identifiers),
      sex: this.sex.shared(),
      birthPlace: this.birthPlace.shared(),
      occupation: this.occupation.shared(),
      ethnicity: this.ethnicity.shared(),
    };
  }

  addNames(names: readonly LinkageName[]): void {
    this.names.start.push(this.names.forename.length);
    const words: string[] = [];
    for (const { forename, surname, others } of names.slice(0, MOST_LISTED)) {
      for (const word of others) if (!words.includes(word)) words.push(word);
      if (forename === undefined && surname === undefined) continue;
      this.names.forename.push(this.texts.numberOf(forename));
      this.names.surname.push(this.texts.numberOf(surname));
    }
    this.addTexts(this.words, words);
  }

  addBirth({ year, month, day, bounds }: LinkageBirth): void {
    this.birth.year.push(year ?? 0);
    this.birth.month.push(month ?? 0);
    this.birth.day.push(day ?? 0);
    this.birth.earliest.push(bounds?.from ?? 0);
    this.birth.latest.push(bounds?.to ?? 0);
  }

  addHomes(homes: readonly LinkageHome[]): void {
    this.homes.start.push(this.homes.postcode.length);
    for (const home of homes.slice(0, MOST_LISTED)) {
      this.homes.postcode.push(this.texts.numberOf(home.postcode));
      this.homes.number.push(this.texts.numberOf(home.number));
      this.homes.street.push(this.texts.numberOf(home.street));
      this.homes.town.push(this.texts.numberOf(home.town));
      this.homes.region.push(this.texts.numberOf(home.region));
      this.homes.institution.push(home.institution === true ? 1 : 0);
    }
  }

  addTexts({ start, value }: GrowingList, texts: readonly string[]): void {
    start.push(value.length);
    for (let place = 0; place < texts.length && place < MOST_LISTED; place += 1) {
      const number = this.texts.numberOf(texts[place]);
      // An empty text is none: two records that have one have nothing in common.
      if (number !== 0) value.push(number);
    }
  }
}

type Shared<Columns> = { readonly [Name in keyof Columns]: Int32Array };

function shared<Columns extends Readonly<Record<string, GrowingInt32>>>(columns: Columns): Shared<Columns> {
  const entries = Object.entries(columns).map(([name, column]) => [name, column.shared()] as const);
  return Object.fromEntries(entries) as Shared<Columns>;
}
