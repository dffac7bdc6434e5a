import type { Change } from './change.js';
import { gatherNeighbourhood, touchedBy } from './neighbourhood.js';
import {
  nameOfPair,
  type Decision,
  type Neighbourhood,
  type PersonCluster,
  type RecordLink,
} from './person-cluster.js';
import type { Naming } from './reconcile.js';
import { regroup, type LiveRule, type News } from './regroup.js';

export interface LiveOptions extends LiveRule {
  readonly newPerson: Naming['newPerson'];
  /** Records of a neighbourhood after which no further people are grouped anew; 300 unless said otherwise. */
  readonly most?: number;
}

export interface Told {
  readonly changes: readonly Change[];
  readonly refused: readonly Decision[];
  readonly isComplete: boolean;
}

/** On the hardest public set, a twentieth of all records lay in a larger neighbourhood, and not one came out otherwise. */
const MOST = 300;

/**
 * People in memory, a record at a time: what a database does for the hub, for replays, tests and small files. After any
 * order of `tell`s the people are those of `clusterPairs` over everything told, as long as each `isComplete`.
 */
export class LivePeople {
  private readonly byId = new Map<string, PersonCluster>();
  private readonly personOf = new Map<string, string>();
  private readonly links = new Map<string, Map<string, RecordLink>>();
  private readonly decisions = new Map<string, Map<string, Decision>>();

  constructor(private readonly options: LiveOptions) {}

  get people(): readonly PersonCluster[] {
    return [...this.byId.values()];
  }

  tell(news: News): Told {
    const { joinAt, most = MOST, newPerson } = this.options;
    const search = gatherNeighbourhood(touchedBy(news, joinAt), { joinAt, most });
    let step = search.next();
    while (!step.done) step = search.next(this.known(step.value));
    const { changes, refused, people } = regroup(step.value, news, this.options, newPerson);
    this.remember(news);
    this.replace(step.value.people, people);
    return { changes, refused, isComplete: step.value.isComplete };
  }

  private known(records: readonly string[]): Neighbourhood {
    const ids = new Set(records.flatMap((record) => this.personOf.get(record) ?? []));
    const people = [...ids].flatMap((id) => this.byId.get(id) ?? []);
    const own = people.flatMap((person) => person.records);
    return {
      people,
      links: own.flatMap((record) => [...(this.links.get(record)?.values() ?? [])]),
      decisions: own.flatMap((record) => [...(this.decisions.get(record)?.values() ?? [])]),
    };
  }

  private remember({ links = [], decisions = [] }: News): void {
    for (const link of links) file(this.links, link);
    for (const decision of decisions) file(this.decisions, decision);
  }

  private replace(before: readonly PersonCluster[], now: readonly PersonCluster[]): void {
    for (const { id, records } of before) {
      this.byId.delete(id);
      for (const record of records) this.personOf.delete(record);
    }
    for (const person of now) {
      this.byId.set(person.id, person);
      for (const record of person.records) this.personOf.set(record, person.id);
    }
  }
}

function file<Said extends RecordLink | Decision>(shelves: Map<string, Map<string, Said>>, said: Said): void {
  for (const record of [said.left, said.right]) {
    const shelf = shelves.get(record) ?? new Map<string, Said>();
    shelves.set(record, shelf.set(nameOfPair(said), said));
  }
}
