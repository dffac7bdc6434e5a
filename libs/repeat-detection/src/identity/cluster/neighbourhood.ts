import type { Decision, Neighbourhood, PersonCluster, RecordLink } from './person-cluster.js';
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
  const found = new Found(joinAt);
  let wanted: readonly string[] = [...new Set(start)];
  while (wanted.length > 0 && found.records.size < most) {
    const asked = wanted.slice(0, most - found.records.size);
    const known: Neighbourhood = yield asked;
    found.take(asked, known);
    wanted = [...wanted.filter((record) => !found.records.has(record)), ...found.beyond()];
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
  private readonly people: PersonCluster[] = [];
  private readonly links: RecordLink[] = [];
  private readonly decisions: Decision[] = [];
  /** Records not taken in yet, with their heaviest link; a decision outweighs any. */
  private readonly next = new Map<string, number>();

  constructor(private readonly joinAt: number) {}

  take(asked: readonly string[], { people, links, decisions }: Neighbourhood): void {
    // Nobody's records too: a withdrawn one is not asked for again.
    for (const record of asked) this.records.add(record);
    for (const person of people) {
      this.people.push(person);
      for (const record of person.records) this.records.add(record);
    }
    for (const link of links) {
      this.links.push(link);
      if (Math.fround(link.weight) >= this.joinAt) this.see(link, link.weight);
    }
    for (const decision of decisions) {
      this.decisions.push(decision);
      if (decision.decided === 'same') this.see(decision, Infinity);
    }
    for (const record of this.next.keys()) if (this.records.has(record)) this.next.delete(record);
  }

  /** The records next to those found, the most heavily linked first. */
  beyond(): string[] {
    const heavierFirst = (one: [string, number], other: [string, number]): number =>
      other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
    return [...this.next].sort(heavierFirst).map(([record]) => record);
  }

  all(): Neighbourhood {
    return { people: this.people, links: this.links, decisions: this.decisions };
  }

  private see({ left, right }: RecordLink | Decision, weight: number): void {
    for (const record of [left, right]) {
      if (!this.records.has(record)) this.next.set(record, Math.max(weight, this.next.get(record) ?? -Infinity));
    }
  }
}
