import { blockingKeys } from '../block/record-keys.js';
import type { Decision as Settled, RecordLink } from '../cluster/person-cluster.js';
import { clusterPairs } from '../cluster/cluster-pairs.js';
import { numberRecords } from '../cluster/numbered-records.js';
import type { AssignGrounds } from '../decide/assign.js';
import type { LiveCounts } from '../default-model/live-rarity.js';
import { judgeRecord, linkOf, neverOne, type JudgedPair, type KnownRecord } from './judge-record.js';
import { termsOf } from './terms-of.js';

/** How far a key is followed that many records share. */
export interface KeyLimits {
  /** Records up to which a key is followed by itself. */
  readonly alone: number;
  /** Records up to which it is followed where two records share a second key. */
  readonly withAnother: number;
}

export const keyLimits: KeyLimits = { alone: 50, withAnother: 2_000 };

/**
 * All people among some records at once, by the very rule by which a hub puts them together one record at a time: the
 * measure that a hub is held to, whatever the order in which the records came.
 *
 * @param decided what people decided about two of the records
 * @returns the ids of each person's records, and all judged pairs
 */
export function peopleOf(
  records: readonly KnownRecord[],
  grounds: Omit<AssignGrounds, 'counts'>,
  { decided = [], limits = keyLimits }: { readonly decided?: readonly Settled[]; readonly limits?: KeyLimits } = {},
): { readonly people: readonly (readonly string[])[]; readonly pairs: readonly JudgedPair[] } {
  const counts = countsOf(records);
  const met = metByKeys(records, limits);
  const pairs = records.flatMap((record, at) => judgeRecord(record, met(at), { ...grounds, counts }));
  const links: RecordLink[] = pairs.map((pair) => linkOf(pair, grounds.model.company));
  const decisions = [...unlessDecidedSame(neverOne(pairs), decided), ...decided];
  const ids = records.map(({ id }) => id);
  const { pairs: weighted, count, cannotLink, mustLink, groups } = numberRecords(ids, { people: [], links, decisions });
  const people = groups(clusterPairs(weighted, count, { ...grounds.model.company, cannotLink, mustLink }));
  return { people, pairs };
}

/** A person's word wins over a rule: what somebody decided is one person, a rule does not part, not by a chain either. */
export function unlessDecidedSame(rules: readonly Settled[], decided: readonly Settled[]): Settled[] {
  const group = new Map<string, string>();
  const find = (record: string): string => {
    const next = group.get(record);
    return next === undefined ? record : find(next);
  };
  for (const { left, right } of decided.filter(({ decided: said }) => said === 'same')) {
    const [one, other] = [find(left), find(right)];
    if (one !== other) group.set(one, other);
  }
  return rules.filter(({ left, right }) => find(left) !== find(right));
}

/** For each record those before it with which it is to be compared. */
function metByKeys(records: readonly KnownRecord[], { alone, withAnother }: KeyLimits): (at: number) => KnownRecord[] {
  const keysOf = records.map(({ record }) => blockingKeys(record.record));
  const holders = new Map<string, number[]>();
  keysOf.forEach((keys, at) =>
    keys.forEach((key) => {
      const own = holders.get(key);
      if (own) own.push(at);
      else holders.set(key, [at]);
    }),
  );
  return (at) => {
    const shared = new Map<number, number>();
    for (const key of keysOf[at] as string[]) {
      const sharing = holders.get(key) as number[];
      if (sharing.length > withAnother) continue;
      const counts = sharing.length <= alone ? 2 : 1;
      for (const other of sharing) if (other < at) shared.set(other, (shared.get(other) ?? 0) + counts);
    }
    return [...shared].flatMap(([other, counts]) => (counts >= 2 ? [records[other] as KnownRecord] : []));
  };
}

/** As if each record were a person of its own: who is one is not known yet. */
function countsOf(records: readonly KnownRecord[]): LiveCounts {
  const counted = new Map<string, number>();
  for (const { record } of records) {
    for (const { column, text } of termsOf(record.record)) {
      const name = `${column}\n${text}`;
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
  }
  return { people: records.length, with: (column, text) => counted.get(`${column}\n${text}`) ?? 0 };
}
