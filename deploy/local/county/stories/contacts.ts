import type { IncidentCategory } from '#libs/case-schemas';
import { ageAt, after, DAY } from '../calendar.js';
import type { Citizen } from '../population/citizen.js';
import { at, type Random } from '../random.js';
import { victimsOf, type Plan } from './plan.js';
import { victimFor, type Stage } from './single.js';
import { daysIn, momentOn } from './time.js';

/** Youngest who comes to Beacon alone. */
const ALONE_FROM = 16;

/** How those who come to Beacon by themselves stand to the police. */
const KINDS = [
  ['once more', 40],
  ['about the same', 20],
  ['something else', 15],
  ['unknown to the police', 25],
] as const;

interface Past {
  readonly random: Random;
  readonly once: readonly Plan[];
  readonly often: readonly Plan[];
}

/**
 * People who come to Beacon without the police: many whom the police know as victims, some about a happening that
 * both are told of, some whom nobody knows.
 */
export function beaconPlans(stage: Stage, police: readonly Plan[], contacts: number): Plan[] {
  const past = pastOf(stage, police);
  return Array.from({ length: contacts }, (_, place) => {
    const told = contact(stage, past);
    return { incident: `unreported-${place + 1}`, ...told, toldTo: 'beacon' };
  });
}

function pastOf({ random }: Stage, police: readonly Plan[]): Past {
  const times = new Map<string, number>();
  police.flatMap(victimsOf).forEach(({ id }) => times.set(id, (times.get(id) ?? 0) + 1));
  const grown = police.filter((plan) => plan.category !== 'homicide' && plan.category !== 'missing' && isGrown(plan));
  const isOften = (plan: Plan): boolean => victimsOf(plan).some(({ id }) => (times.get(id) ?? 0) > 1);
  return { random, once: grown.filter((plan) => !isOften(plan)), often: grown.filter(isOften) };
}

const isGrown = (plan: Plan): boolean =>
  victimsOf(plan).some((victim) => ageAt(victim.born, plan.occurredAt) >= ALONE_FROM);

type Told = Omit<Plan, 'toldTo' | 'incident'> & { readonly incident?: string };

function contact(stage: Stage, { random, once, often }: Past): Told {
  const kind = random.weighted(KINDS);
  if (kind === 'once more' && often.length > 0) return later(stage, random.pick(often));
  if (kind === 'something else' && once.length > 0) return later(stage, random.pick(once));
  if (kind === 'about the same' && once.length > 0)
    return sameAgain(stage, random.pick(random.chance(0.5) && often.length > 0 ? often : once));
  return newcomer(stage);
}

/** It happened again, and this time nobody told the police. */
function later(stage: Stage, plan: Plan): Told {
  const { random, period } = stage;
  const begun = (plan.reportedAt.getTime() - period.from.getTime()) / DAY;
  const day = begun + random.next() * (daysIn(period) - begun);
  return { ...momentOn(random, period, day, plan.category), category: plan.category, cast: [victimOf(plan)] };
}

/** The very thing that the police were told of; two in three bring the police's number. */
function sameAgain({ random, period }: Stage, plan: Plan): Told {
  const reportedAt = after(plan.reportedAt, random.int(1, 14) * DAY);
  const { incident, occurredAt, category } = plan;
  const told = { incident, occurredAt, category, cast: [victimOf(plan)] };
  const inTime = reportedAt < period.until ? reportedAt : after(period.until, -DAY / 48);
  return { ...told, reportedAt: inTime, ...(random.chance(0.66) && { quotesPolice: true }) };
}

function newcomer(stage: Stage): Told {
  const { random, period } = stage;
  const category = random.weighted<IncidentCategory>([
    ['stalking-harassment', 35],
    ['violence', 25],
    ['antisocial-behaviour', 20],
    ['fraud', 20],
  ]);
  const victim = victimFor(stage, category);
  if (!victim) throw new Error('the county is too small for its contacts');
  const who: Citizen = victim;
  return {
    ...momentOn(random, period, random.next() * daysIn(period), category),
    category,
    cast: [{ role: 'victim', who }],
  };
}

const victimOf = (plan: Plan) => {
  const grown = victimsOf(plan).filter((victim) => ageAt(victim.born, plan.occurredAt) >= ALONE_FROM);
  return { role: 'victim', who: at(grown, 0) } as const;
};
