import type { PersonCluster } from './person-cluster.js';

export interface SettledIds {
  /** The group to which most of a person's records went; nobody's if all were withdrawn. */
  readonly heirs: ReadonlyMap<string, number>;
  /** Who each group still is, by the group's place in `after`; nobody where it is somebody new. */
  readonly keeps: ReadonlyMap<number, PersonCluster>;
}

/** Which person's id each group keeps: see `reconcile`. `former` are oldest first. */
export function settleIds(former: readonly PersonCluster[], after: readonly (readonly string[])[]): SettledIds {
  const groupOf = new Map(
    after.flatMap((records, group) => records.map((record): [string, number] => [record, group])),
  );
  const heirs = new Map<string, number>();
  const claims = new Map<number, { person: PersonCluster; share: number }>();
  for (const person of former) {
    const [heir, share] = largestShare(person.records, groupOf);
    if (heir === undefined) continue;
    heirs.set(person.id, heir);
    if (share > (claims.get(heir)?.share ?? 0)) claims.set(heir, { person, share });
  }
  return { heirs, keeps: new Map([...claims].map(([group, { person }]) => [group, person])) };
}

/** Of equal shares, that of the oldest record. */
function largestShare(
  records: readonly string[],
  groupOf: ReadonlyMap<string, number>,
): readonly [group: number | undefined, share: number] {
  const shares = new Map<number, number>();
  for (const record of records) {
    const group = groupOf.get(record);
    if (group !== undefined) shares.set(group, (shares.get(group) ?? 0) + 1);
  }
  return [...shares].reduce<readonly [number | undefined, number]>(
    (largest, share) => (share[1] > largest[1] ? share : largest),
    [undefined, 0],
  );
}
