import {
  gatherNeighbourhood,
  regroup,
  unlessDecidedSame,
  type Gathered,
  type Regrouping,
  type SettledPair,
} from '#libs/repeat-detection/live';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NEW_ID, type NewId } from '../clock.js';
import { liveRule, MOST_RECORDS, type RecordNews } from './linkage.js';
import { MoreAreConcerned, NeighbourhoodRepository, type Within } from './neighbourhood.repository.js';
import { PersonChangeRepository, type GivenUp } from './person-change.repository.js';

export interface Regrouped extends Regrouping {
  readonly before: Gathered['people'];
  readonly isComplete: boolean;
}

/** More than this would be a chain through half of the county: it is cut off there. */
const MOST_ROUNDS = 8;

type Found = Gathered & { readonly rules: readonly SettledPair[] };

/** Who is who, after something new: of everybody whom it can touch, and of nobody else. */
@Injectable()
export class RegroupingService {
  private readonly logger = new Logger(RegroupingService.name);

  constructor(
    private readonly neighbourhoods: NeighbourhoodRepository,
    private readonly changes: PersonChangeRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Locks everybody concerned until the transaction ends. Writes nothing. */
  async decide(manager: EntityManager, news: RecordNews, now: Date, rule = liveRule): Promise<Regrouped> {
    const { rules, ...gathered } = await this.gather(manager, news);
    const people = gathered.people.map(({ id }) => id);
    const givenUp = await this.changes.givenUpBy(manager, people);
    const allRules = [...rules, ...news.rules];
    const decisions = [...unlessDecidedSame(allRules, gathered.decisions), ...gathered.decisions];
    const said = { ...news, decisions: (news.decisions ?? []).map((word) => ruleAgain(word, allRules)) };
    const outcome = regroup({ ...gathered, decisions }, said, rule, givingBack(givenUp, this.newId, now));
    return { ...outcome, before: gathered.people, isComplete: gathered.isComplete };
  }

  /** Locks everybody whom a word about these records can touch, until the transaction ends. */
  async hold(manager: EntityManager, records: readonly string[]): Promise<void> {
    await this.gather(manager, { start: records, rules: [] });
  }

  /**
   * Reads until nobody turns up who is not locked; locks of an attempt that fell short are let go before the next. Whoever
   * is too far away stays as they are, which is told to whoever watches the hub, and not of whom.
   */
  private async gather(manager: EntityManager, news: RecordNews): Promise<Found> {
    if (news.start.length === 0) return { ...nobody, isComplete: true };
    const locked = new Set(await this.neighbourhoods.peopleOf(manager, news.start));
    for (let round = 1; ; round += 1) {
      try {
        const beyond = round < MOST_ROUNDS ? 'refuse' : 'leave';
        const found = await manager.transaction((attempt) => this.gatherWithin(attempt, news, { locked, beyond }));
        if (!found.isComplete) this.logger.warn({ event: 'neighbourhood-cut-off', people: found.people.length });
        return found;
      } catch (error) {
        if (!(error instanceof MoreAreConcerned)) throw error;
        for (const person of error.people) locked.add(person);
      }
    }
  }

  private async gatherWithin(manager: EntityManager, { start }: RecordNews, within: Within): Promise<Found> {
    await this.neighbourhoods.lock(manager, [...within.locked]);
    const search = gatherNeighbourhood(start, { joinAt: liveRule.joinAt, most: MOST_RECORDS });
    const rules: SettledPair[] = [];
    let wasLeft = false;
    let step = search.next();
    while (!step.done) {
      const found = await this.neighbourhoods.around(manager, step.value, within);
      rules.push(...found.rules);
      wasLeft ||= found.wasLeft;
      step = search.next(found);
    }
    return { ...step.value, isComplete: step.value.isComplete && !wasLeft, rules };
  }
}

const nobody = { people: [], links: [], decisions: [], rules: [] };

/** Of two records of whom nobody says anything any more a rule says again what it says. */
function ruleAgain(word: SettledPair, rules: readonly SettledPair[]): SettledPair {
  if (word.decided !== 'open') return word;
  return rules.find(({ left, right }) => left === word.left && right === word.right) ?? word;
}

/** A person of their own again gets the id that they had; nobody else's records do. */
function givingBack(givenUp: readonly GivenUp[], newId: NewId, now: Date): Parameters<typeof regroup>[3] {
  const waiting = [...givenUp];
  return (records) => {
    const at = waiting.findIndex((former) => former.records.some((record) => records.includes(record)));
    const [former] = at < 0 ? [] : waiting.splice(at, 1);
    return former?.person ?? { id: newId(), since: now.getTime() };
  };
}
