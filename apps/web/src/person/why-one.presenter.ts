import type { PersonPairView, PersonRecordView, PersonView } from '../api/person-view.js';
import { agency } from '../layout/words.js';
import { waterfallRows } from '../match/waterfall.presenter.js';

/** `Hertfordshire police, P-1001` */
export const recordInWords = (record: Pick<PersonRecordView, 'agency' | 'agencyRecordId'>): string =>
  `${agency(record.agency)}, ${record.agencyRecordId}`;

/** Why records are taken for one person's, a pair at a time, the strongest first. */
export const pairsOf = ({ whyOnePerson, records }: PersonView) =>
  whyOnePerson.map((pair) => ({
    which: pair.records.map((id) => nameOf(records, id)).join(' and '),
    sentence: pair.sentence,
    against: pair.against.map(asSentence),
    waterfall: waterfallRows(pair),
  }));

const nameOf = (records: readonly PersonRecordView[], id: PersonPairView['records'][number]): string => {
  const record = records.find((each) => each.id === id);
  return record ? recordInWords(record) : 'a record';
};

const asSentence = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);
