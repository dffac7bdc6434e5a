import {
  nameOfPair,
  type Decision,
  type Neighbourhood,
  type PersonCluster,
  type RecordLink,
} from './person-cluster.js';
import type { News } from './regroup.js';

export interface Reach {
  /** Bits: only links at least so heavy lead further. */
  readonly joinAt: number;
  /** Records after which no further people are taken in. */
  readonly most: number;
}

export interface Gathered extends Neighbourhood {
  /** False when it was cut off at `most`: whoever is further away stays as they are, and a batch run may differ. */
  readonly isComplete: boolean;
}

/**
 * Finds everybody whom news can touch: nobody is ever grouped with anybody whom no chain of links at `joinAt`, or of
 * decisions, connects. It goes outwards person by person, the most heavily linked first, and asks for what it needs by
 * yielding record ids. The answer is the people whose records they are, with all links and decisions of all of these
 * people's records. So the store may be a map or a database:
 *
 *     const search = gatherNeighbourhood(touchedBy(news, joinAt), { joinAt, most: 500 });
 *     let step = search.next();
 *     while (!step.done) step = search.next(await load(step.value));
 */
export function* gatherNeighbourhood(
  start: readonly string[],
  { joinAt, most }: Reach,
): Generator<readonly string[], Gathered, Neighbourhood> {
  const found = new Found();
  let wanted: readonly string[] = [...new Set(start)];
  while (wanted.length > 0 && found.records.size < most) {
    const known: Neighbourhood = yield wanted.slice(0, most - found.records.size);
    const asked = wanted.slice(most - found.records.size);
    found.take(known);
    wanted = [...asked, ...found.beyond(joinAt)].filter((record) => !found.records.has(record));
  }
  return { ...found.all(), isComplete: wanted.length === 0 };
}

/** The known records from which news can spread, the most heavily linked first. */
export function touchedBy({ added = [], withdrawn = [], links = [], decisions = [] }: News, joinAt: number): string[] {
  const isNew = new Set(added);
  // A link between two known records may have been heavier before.
  const matters = ({ left, right, weight }: RecordLink): boolean =>
    Math.fround(weight) >= joinAt || (!isNew.has(left) && !isNew.has(right));
  const heaviest = links.filter(matters).sort((one, other) => other.weight - one.weight);
  const named = [...decisions, ...heaviest].flatMap(({ left, right }) => [left, right]);
  return [...new Set([...withdrawn, ...named])].filter((record) => !isNew.has(record));
}

class Found {
  readonly records = new Set<string>();
  private readonly people = new Map<string, PersonCluster>();
  private readonly links = new Map<string, RecordLink>();
  private readonly decisions = new Map<string, Decision>();

  take({ people, links, decisions }: Neighbourhood): void {
    for (const person of people) {
      this.people.set(person.id, person);
      for (const record of person.records) this.records.add(record);
    }
    for (const link of links) this.links.set(nameOfPair(link), link);
    for (const decision of decisions) this.decisions.set(nameOfPair(decision), decision);
  }

  /** The records next to those found, the most heavily linked first; a decision outweighs any link. */
  beyond(joinAt: number): string[] {
    const heaviest = new Map<string, number>();
    const see = (record: string, weight: number): void => {
      if (!this.records.has(record)) heaviest.set(record, Math.max(weight, heaviest.get(record) ?? -Infinity));
    };
    for (const { left, right, weight } of this.links.values()) {
      if (Math.fround(weight) >= joinAt) [left, right].forEach((record) => see(record, weight));
    }
    for (const { left, right, decided } of this.decisions.values()) {
      if (decided === 'same') [left, right].forEach((record) => see(record, Infinity));
    }
    return [...heaviest]
      .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .map(([record]) => record);
  }

  all(): Neighbourhood {
    return {
      people: [...this.people.values()],
      links: [...this.links.values()],
      decisions: [...this.decisions.values()],
    };
  }
}
