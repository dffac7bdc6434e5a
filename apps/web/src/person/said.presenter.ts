import type { PersonView, SaidBy } from '../api/person-view.js';
import { shortDate } from '../layout/dates.js';
import { agencyList } from '../layout/words.js';
import {
  addressesInWords,
  birthInWords,
  identifiersInWords,
  namesInWords,
  phonesInWords,
} from '../referral/person.presenter.js';

export interface SaidRow {
  readonly what: string;
  readonly said: string;
  readonly toldBy: string;
  readonly first: string;
  readonly last: string;
  /** No agency says so any more. */
  readonly isPast: boolean;
}

/** All that agencies have said of somebody, each thing with who said it and when. */
export function saidRows(person: PersonView, today: Date): SaidRow[] {
  const rows = <Thing extends SaidBy>(what: string, things: readonly Thing[], say: (thing: Thing) => string) =>
    things.map((thing) => saidRow(what, say(thing), thing));
  return [
    ...rows('Name', person.names, (name) => first(namesInWords([name]))),
    ...rows('Date of birth', person.births, (birth) => birthInWords(birth, today)),
    ...rows('Address', person.addresses, (address) => first(addressesInWords([address]))),
    ...rows('Phone', person.phones, (phone) => first(phonesInWords([phone]))),
    ...rows('Email', person.emails, ({ address }) => address),
    ...rows('Number', person.identifiers, (identifier) => first(identifiersInWords([identifier]))),
  ];
}

const first = ([words = '']: readonly string[]): string => words;

const saidRow = (what: string, words: string, { agencies, firstTold, lastTold, stillSaid }: SaidBy): SaidRow => ({
  ...{ what, said: words, toldBy: agencyList(agencies) },
  ...{ first: shortDate(firstTold), last: shortDate(lastTold), isPast: !stillSaid },
});
