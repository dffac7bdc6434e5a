import type { Change, ChangeOf } from './change.js';
import { settleIds } from './settle-ids.js';
import type { PersonCluster } from './person-cluster.js';

export interface Reconciliation {
  /** Oldest first. */
  readonly people: readonly PersonCluster[];
  readonly changes: readonly Change[];
}

export interface Naming {
  /** Names a new person; told whose records they are, so that an id given up earlier can be given back. */
  readonly newPerson: (records: readonly string[]) => Omit<PersonCluster, 'records'>;
  readonly reasonFor: (change: ChangeOf) => string;
}

/**
 * Who is who after records were grouped anew, and what happened. A person's id goes where most of its records go; of
 * equal shares, to the one with its oldest record. Where several ids come to one group, that with the most records there
 * stays; of equals, the oldest person's.
 *
 * @param before in any order
 * @param after the groups of records now; records not in `before` are new, those only in `before` are withdrawn
 */
export function reconcile(
  before: readonly PersonCluster[],
  after: readonly (readonly string[])[],
  { newPerson, reasonFor }: Naming,
): Reconciliation {
  const former = [...before].sort(byAge);
  const { heirs, keeps } = settleIds(former, after);
  const age = new Map(former.flatMap(({ records }) => records).map((record, at) => [record, at]));
  const groups = after.map((group, at): Group => {
    const records = [...group].sort((one, other) => (age.get(one) ?? age.size) - (age.get(other) ?? age.size));
    const kept = keeps.get(at);
    return { ...(kept ?? newPerson(records)), isNew: kept === undefined, records };
  });
  const changes = [...groups.flatMap((group, at) => arrivals(group, at, former, heirs)), ...withdrawals(former, after)];
  return {
    people: groups.map(({ id, since, records }) => ({ id, since, records })).sort(byAge),
    changes: changes.map((change) => ({ ...change, reason: reasonFor(change) })),
  };
}

const byAge = (one: PersonCluster, other: PersonCluster): number =>
  one.since - other.since || (one.id < other.id ? -1 : 1);

interface Group extends PersonCluster {
  readonly isNew: boolean;
}

function arrivals(
  { id, isNew, records }: Group,
  group: number,
  former: readonly PersonCluster[],
  heirs: ReadonlyMap<string, number>,
): ChangeOf[] {
  const own = new Set(records);
  const changes = former.flatMap((from): ChangeOf[] => {
    const came = from.records.filter((record) => own.delete(record));
    if (came.length === 0 || from.id === id) return [];
    const kind = isNew ? 'split' : heirs.get(from.id) === group ? 'merged' : 'moved';
    return [{ kind, person: id, from: from.id, records: came }];
  });
  const fresh = [...own];
  if (fresh.length === 0) return changes;
  return [...changes, { kind: fresh.length === records.length ? 'created' : 'joined', person: id, records: fresh }];
}

function withdrawals(before: readonly PersonCluster[], after: readonly (readonly string[])[]): ChangeOf[] {
  const there = new Set(after.flat());
  return before.flatMap(({ id, records }): ChangeOf[] => {
    const gone = records.filter((record) => !there.has(record));
    return gone.length > 0 ? [{ kind: 'withdrawn', person: id, records: gone }] : [];
  });
}
