import type { Person } from '#libs/case-schemas';
import type { MatchedRecordView, MatchSummary } from '../api/match-view.js';
import { longDateTime } from '../layout/dates.js';
import { agency, tag, type Tag } from '../layout/words.js';
import {
  addressesInWords,
  birthInWords,
  identifiersInWords,
  namesInWords,
  phonesInWords,
  sexInWords,
} from '../referral/person.presenter.js';
import { agreementOf, type Agreement } from './agreement.js';

export interface ComparedRow {
  readonly what: string;
  readonly sides: readonly (readonly string[])[];
  /** None where there is nothing to compare, such as who told of it. */
  readonly verdict?: Tag;
}

/** Two records side by side, thing by thing, each with whether they agree, in words. */
export function comparedRows({ records }: Pick<MatchSummary, 'records'>, today: Date): ComparedRow[] {
  const told = (what: string, say: (record: MatchedRecordView) => string): ComparedRow => ({
    what,
    sides: records.map((record) => [say(record)]),
  });
  const compared = (what: string, field: keyof typeof agreementOf, say: (person: Person) => readonly string[]) => ({
    what,
    sides: records.map(({ person }) => orUnknown(say(person))),
    verdict: verdicts[agreementOf[field](records[0].person, records[1].person)],
  });
  return [
    told('Told by', (record) => agency(record.agency)),
    told('Told on', ({ toldAt }) => longDateTime(toldAt)),
    told('Their reference', ({ agencyRecordId }) => agencyRecordId),
    compared('Names', 'names', ({ names }) => namesInWords(names)),
    compared('Date of birth', 'birth', ({ birth }) => (birth ? [birthInWords(birth, today)] : [])),
    compared('Sex', 'sex', ({ sex }) => (sex ? [sexInWords(sex)] : [])),
    compared('Addresses', 'addresses', ({ addresses = [] }) => addressesInWords(addresses)),
    compared('Phones', 'phones', ({ phones = [] }) => phonesInWords(phones)),
    compared('Emails', 'emails', ({ emails = [] }) => emails.map(({ address }) => address)),
    compared('Numbers', 'identifiers', ({ identifiers = [] }) => identifiersInWords(identifiers)),
  ];
}

const orUnknown = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : ['Not known']);

/** Said in words: the colour only repeats them. */
const verdicts = {
  agrees: tag('Agrees', 'green'),
  'in-part': tag('Agrees in part', 'yellow'),
  differs: tag('Differs', 'red'),
  'not-comparable': tag('Cannot be compared', 'grey'),
  'one-sided': tag('Only one says', 'grey'),
  'not-known': tag('Neither says', 'grey'),
} satisfies Record<Agreement, Tag>;
