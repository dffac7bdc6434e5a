import type { LinkageRecord } from '../record/linkage-record.js';
import { GrowingInt32 } from './growing-array.js';
import type { ListColumn, RecordStore } from './record-store.js';
import { TextPoolBuilder } from './text-pool.js';

/** Most names, homes or numbers of one record that are compared: a list of a thousand would match anybody. */
const MOST_LISTED = 12;

/** Takes records one at a time, keeps none of them, and gives their columns. */
export class RecordStoreBuilder {
  private readonly texts = new TextPoolBuilder();
  private readonly names = columns('start', 'forename', 'surname');
  private readonly homes = columns('start', 'postcode', 'number', 'street', 'town', 'region', 'institution');
  private readonly birth = columns('year', 'month', 'day', 'earliest', 'latest');
  private readonly words = columns('start', 'value');
  private readonly phones = columns('start', 'value');
  private readonly emails = columns('start', 'value');
  private readonly identifiers = columns('start', 'value');
  private readonly single = columns('sex', 'birthPlace', 'occupation', 'ethnicity');

  get size(): number {
    return this.single.sex.length;
  }

  /** Gives the record's number. */
  add(record: LinkageRecord): number {
    const number = this.size;
    this.addNames(record);
    this.addBirth(record);
    this.addHomes(record);
    this.addList(this.phones, record.phones);
    this.addList(this.emails, record.emails);
    this.addList(this.identifiers, record.identifiers);
    this.single.sex.push(this.texts.numberOf(record.sex));
    this.single.birthPlace.push(this.texts.numberOf(record.traits.birthPlace));
    this.single.occupation.push(this.texts.numberOf(record.traits.occupation));
    this.single.ethnicity.push(this.texts.numberOf(record.traits.ethnicity));
    return number;
  }

  build(): RecordStore {
    return {
      size: this.size,
      texts: this.texts.build(),
      names: lists(this.names, this.names.forename),
      words: lists(this.words, this.words.value),
      birth: finished(this.birth),
      homes: lists(this.homes, this.homes.postcode),
      phones: lists(this.phones, this.phones.value),
      emails: lists(this.emails, this.emails.value),
      identifiers: lists(this.identifiers, this.identifiers.value),
      ...finished(this.single),
    };
  }

  private addNames({ names }: LinkageRecord): void {
    this.names.start.push(this.names.forename.length);
    const words = new Set<string>();
    for (const { forename, surname, others } of names.slice(0, MOST_LISTED)) {
      for (const word of others) words.add(word);
      if (forename === undefined && surname === undefined) continue;
      this.names.forename.push(this.texts.numberOf(forename));
      this.names.surname.push(this.texts.numberOf(surname));
    }
    this.addList(this.words, [...words]);
  }

  private addBirth({ birth }: LinkageRecord): void {
    this.birth.year.push(birth.year ?? 0);
    this.birth.month.push(birth.month ?? 0);
    this.birth.day.push(birth.day ?? 0);
    this.birth.earliest.push(birth.bounds?.from ?? 0);
    this.birth.latest.push(birth.bounds?.to ?? 0);
  }

  private addHomes({ homes }: LinkageRecord): void {
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

  private addList({ start, value }: Growing<keyof ListColumn>, items: readonly string[]): void {
    start.push(value.length);
    for (const item of items.slice(0, MOST_LISTED)) value.push(this.texts.numberOf(item));
  }
}

type Growing<Name extends string> = Readonly<Record<Name, GrowingInt32>>;
type Finished<Name extends string> = Readonly<Record<Name, Int32Array>>;

function columns<Name extends string>(...names: Name[]): Growing<Name> {
  return Object.fromEntries(names.map((name) => [name, new GrowingInt32()])) as Growing<Name>;
}

function finished<Name extends string>(growing: Growing<Name>): Finished<Name> {
  const entries = Object.entries<GrowingInt32>(growing);
  return Object.fromEntries(entries.map(([name, column]) => [name, column.shared()])) as Finished<Name>;
}

/** Ends the last record's list, so that the beginning of a next one is always there. A builder builds once. */
function lists<Name extends string>(growing: Growing<Name>, { length }: GrowingInt32): Finished<Name> {
  (growing as Growing<string>)['start']?.push(length);
  return finished(growing);
}
