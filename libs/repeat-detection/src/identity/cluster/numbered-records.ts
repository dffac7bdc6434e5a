import type { Decision, Neighbourhood, RecordLink } from './person-cluster.js';
import { settleDecisions } from './settle-decisions.js';
import { eachPair, type RecordPairs, type WeightedPairs } from './weighted-pairs.js';

/** A neighbourhood in the numbers that clustering goes by. */
export interface NumberedRecords {
  readonly count: number;
  readonly pairs: WeightedPairs;
  readonly cannotLink: RecordPairs;
  readonly mustLink: RecordPairs;
  /** The number of the person whose each record was, −1 for none. */
  readonly former: Int32Array;
  readonly refused: readonly Decision[];
  /** Back to record ids. */
  readonly groups: (people: Int32Array) => string[][];
}

/**
 * Numbers the records in the order of their ids, so that ties fall alike whenever and wherever they are grouped. Links
 * and decisions about other records are left out.
 */
export function numberRecords(
  records: readonly string[],
  { people, links, decisions }: Neighbourhood,
): NumberedRecords {
  const ids = [...new Set(records)].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const isThere = ({ left, right }: RecordLink | Decision): boolean => numbers.has(left) && numbers.has(right);
  const columns = (pairs: readonly (RecordLink | Decision)[]): RecordPairs => ({
    left: Int32Array.from(pairs, ({ left }) => numbers.get(left) as number),
    right: Int32Array.from(pairs, ({ right }) => numbers.get(right) as number),
  });
  const decided = (wanted: Decision['decided']): RecordPairs =>
    columns(decisions.filter((decision) => decision.decided === wanted && isThere(decision)));
  const [cannotLink, mustLink] = [decided('not-the-same'), decided('same')];
  const present = links.filter(isThere);
  const former = new Int32Array(ids.length).fill(-1);
  people.forEach((person, at) =>
    person.records.forEach((record) => {
      const number = numbers.get(record);
      if (number !== undefined) former[number] = at;
    }),
  );
  const refused: Decision[] = [];
  eachPair(settleDecisions(ids.length, mustLink, cannotLink).refused, (left, right) =>
    refused.push({ left: ids[left] as string, right: ids[right] as string, decided: 'same' }),
  );
  const pairs = { ...columns(present), weight: Float32Array.from(present, ({ weight }) => weight) };
  return { count: ids.length, pairs, cannotLink, mustLink, former, refused, groups: (groups) => byGroup(ids, groups) };
}

function byGroup(ids: readonly string[], groups: Int32Array): string[][] {
  const members: string[][] = [];
  ids.forEach((id, number) => (members[groups[number] as number] ??= []).push(id));
  return members;
}
