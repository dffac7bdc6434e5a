import { RecordStoreBuilder } from './encode/record-store-builder.js';
import { linkRecords, type Linked, type LinkPlan } from './link-records.js';
import type { LinkageRecord } from './record/linkage-record.js';

export type FindPlan = LinkPlan;
export type FoundPeople = Pick<Linked, 'model' | 'people' | 'pairs' | 'refused' | 'compared' | 'drift'>;

/**
 * Who is the same person in a list of records, or in two: the whole of a linkage, in one thread, for up to some hundred
 * thousand records; the command line does the same in several. Keys, how often each thing agrees and how many are one
 * person are learned from the records without labels, by expectation-maximisation over three latent classes (Fellegi &
 * Sunter 1969; Winkler 1988; Larsen & Rubin 2001); people are put together by the mean link (UPGMA: Sokal & Michener 1958).
 *
 * @param records in any order; of two lists, all of the left one first. A record goes by its place from now on
 * @param plan `leftSize` records are the left list's; `seed` for what is drawn at random (1); a `model` to use instead of
 *   learning one; pairs on which people have `decided`
 * @returns `people[i]` is the number of the person of record i: 0, 1, 2 … in the order of their first records. `pairs` are
 *   columns of record numbers with match weights in bits. `model` can be written as JSON, and given to a later run, which
 *   then tells of `drift`. `refused` are decisions that contradict others
 * @throws RangeError when a decision names no record
 */
export function findPeople(records: Iterable<LinkageRecord>, plan: FindPlan = {}): FoundPeople {
  const builder = new RecordStoreBuilder();
  for (const record of records) builder.add(record);
  const { model, people, pairs, refused, compared, drift } = linkRecords(builder.build(), plan);
  return { model, people, pairs, refused, compared, ...(drift && { drift }) };
}
