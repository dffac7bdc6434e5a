import { setImmediate } from 'node:timers/promises';
import { Transactions } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonSighting } from '../finding/patterns.js';
import { waitingOf } from '../policy/policy-version.js';
import { PolicyRepository } from '../policy/policy.repository.js';
import { SightingRepository } from '../sighting/sighting.repository.js';
import { added, noFigures, type Counting, type Figures } from './figures.js';
import { comparisonOf, figuresOf, isToCount, rolesConcerned, type Comparison } from './preview.js';
import { PreviewRepository, type Previewed } from './preview.repository.js';

/** How much is looked at: people passed by in one transaction, and people looked at of whom it can be true, in all. */
export interface Bounds {
  readonly portion: number;
  readonly most: number;
}

/** Beyond so many people nobody is looked at: what was counted until then is a sample of all, and says so. */
const bounds: Bounds = { portion: 500, most: 50_000 };
/** After so many people whoever else wants something of this process is answered first. */
const BREATH = 20;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Counts what a version that waits would change, by looking at everybody whom it can concern by the rules without it and
 * with it. In portions, each with how far it has come, so whatever is stopped halfway goes on where it was. Nothing is
 * found, kept or told of anybody by it.
 */
@Injectable()
export class PolicyPreviewing {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: PolicyRepository,
    private readonly previews: PreviewRepository,
    private readonly sightings: SightingRepository,
  ) {}

  /** The next portion of one count; gives whether there was something to count. */
  async countSome(now: Date, { portion, most } = bounds): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      for (const previewed of await this.previews.lockWaiting(manager)) {
        const versions = await this.policies.ofOne(manager, previewed.policyId);
        const waiting = waitingOf(versions);
        const comparison = waiting && comparisonOf(versions, waiting, now);
        if (!comparison || !isToCount(previewed, comparison, now)) continue;
        await this.previews.save(manager, await this.next(manager, previewed, comparison, { now, portion, most }));
        return true;
      }
      return false;
    });
  }

  private async next(
    manager: EntityManager,
    previewed: Previewed,
    comparison: Comparison,
    { now, portion, most }: Bounds & { readonly now: Date },
  ): Promise<Previewed> {
    const { by, day, ending } = comparison;
    const begun = previewed.counting?.by === by ? previewed.counting : begin(comparison, now);
    const walked = await this.previews.walk(manager, begun.upTo, rolesConcerned(comparison), portion);
    const concerned = walked.filter(({ isConcerned }) => isConcerned).map(({ id }) => id);
    const people = concerned.slice(0, most - begun.looked);
    const figures = added(begun.figures, await this.figuresOf(manager, people, comparison));
    const looked = begun.looked + people.length;
    const upTo = walked.at(-1)?.id ?? begun.upTo;
    const isWhole = walked.length < portion && people.length === concerned.length;
    if (!isWhole && looked < most) return { ...previewed, counting: { ...begun, upTo, looked, figures } };
    const sampleUpTo = isWhole ? null : (people.at(-1) ?? upTo);
    const lastDay = ending && { lastDay: ending.lastDay };
    const counted = { at: now.toISOString(), by, day, looked, sampleUpTo, figures, ...lastDay };
    return { ...previewed, counting: null, counted };
  }

  private async figuresOf(manager: EntityManager, people: readonly string[], comparison: Comparison): Promise<Figures> {
    if (people.length === 0) return noFigures;
    const all = await this.sightings.around(manager, people);
    const ofPerson = grouped(all, ({ personId }) => personId);
    const ofIncident = grouped(all, ({ incidentKey }) => incidentKey);
    let figures = noFigures;
    for (const [place, person] of people.entries()) {
      const own = ofPerson.get(person) ?? [];
      const incidents = new Set(own.map(({ incidentKey }) => incidentKey));
      const around = [...incidents].flatMap((key) => ofIncident.get(key) ?? []);
      figures = added(figures, figuresOf(own, around, comparison));
      if (place % BREATH === BREATH - 1) await setImmediate();
    }
    return figures;
  }
}

const begin = ({ by }: Comparison, now: Date): Counting => ({
  ...{ since: now.toISOString(), by, upTo: NOBODY, looked: 0, figures: noFigures },
});

function grouped(all: readonly PersonSighting[], by: (one: PersonSighting) => string): Map<string, PersonSighting[]> {
  const groups = new Map<string, PersonSighting[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}
