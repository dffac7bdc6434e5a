import type { Decision, Neighbourhood } from './person-cluster.js';
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

/** Numbers the records in the order of their ids, so that ties fall alike whenever and wherever they are grouped. */
export function numberRecords(
  records: readonly string[],
  { people, links, decisions }: Neighbourhood,
): NumberedRecords {
  const ids = [...new Set(records)].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const columns = pairColumns(numbers);
  const decided = (wanted: Decision['decided']): RecordPairs =>
    columns(decisions.filter((one) => one.decided === wanted));
  const [cannotLink, mustLink] = [decided('not-the-same'), decided('same')];
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
  const pairs = { ...columns(links), weight: Float32Array.from(links, ({ weight }) => weight) };
  return { count: ids.length, pairs, cannotLink, mustLink, former, refused, groups: (groups) => byGroup(ids, groups) };
}

const pairColumns =
  (numbers: ReadonlyMap<string, number>) =>
  (pairs: readonly { readonly left: string; readonly right: string }[]): RecordPairs => ({
    left: Int32Array.from(pairs, ({ left }) => numbers.get(left) ?? -1),
    right: Int32Array.from(pairs, ({ right }) => numbers.get(right) ?? -1),
  });

function byGroup(ids: readonly string[], groups: Int32Array): string[][] {
  const members: string[][] = [];
  ids.forEach((id, number) => (members[groups[number] as number] ??= []).push(id));
  return members;
}
