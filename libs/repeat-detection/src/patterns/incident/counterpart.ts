import { distinct, highest, orderedGroups } from './collect.js';
import { standings, type Counterpart, type DatedSighting } from './sighting.js';

/** Those who are named on the other side, each once, with all that is said of them. */
export function counterpartsOf(tellings: readonly Pick<DatedSighting, 'counterparts'>[]): Counterpart[] {
  const named = tellings.flatMap(({ counterparts = [] }) => counterparts);
  return orderedGroups(named, ({ personId }) => personId).map(([personId, one]) => asOne(personId, one));
}

function asOne(personId: string, tellings: readonly Counterpart[]): Counterpart {
  const standing = highest(
    standings,
    tellings.map((telling) => telling.standing),
  );
  const circles = distinct(tellings.flatMap((telling) => telling.circles ?? []));
  return { personId, circles, ...(standing && { standing }) };
}

/** Of each set of people who are connected, through whomever, the first. Nobody is taken to be connected who is not said to be. */
export function unconnected(people: readonly Counterpart[]): Counterpart[] {
  const sets: { readonly first: Counterpart; readonly circles: readonly string[] }[] = [];
  for (const person of people) {
    const joined = sets.filter((set) => set.circles.some((circle) => person.circles?.includes(circle)));
    for (const set of joined) sets.splice(sets.indexOf(set), 1);
    const circles = [...(person.circles ?? []), ...joined.flatMap((set) => set.circles)];
    sets.push({ first: joined[0]?.first ?? person, circles });
  }
  return sets.map(({ first }) => first);
}
