import type { IncidentCategory } from '#libs/case-schemas';
import { ageAt } from '../calendar.js';
import type { Citizen, Household } from '../population/citizen.js';
import type { Period } from '../population/homes.js';
import { at, type Random } from '../random.js';
import type { Casting } from './casting.js';
import type { CastMember } from './plan.js';

/** What a story is told with. */
export interface Stage {
  readonly random: Random;
  readonly period: Period;
  readonly casting: Casting;
}

type Ages = readonly [from: number, to: number];

interface Pattern {
  readonly victims: Ages;
  /** Share of women and girls among the victims. */
  readonly women: number;
  /** How often the suspect has a name, and how often there is only a description. */
  readonly named: number;
  readonly described: number;
  readonly reporter?: number;
}

/** Estimates that give a plausible county, not measurements. */
const PATTERNS: Record<Exclude<IncidentCategory, 'domestic-abuse' | 'child-abuse'>, Pattern> = {
  'sexual-offence': { victims: [13, 60], women: 0.86, named: 0.6, described: 0.2 },
  'stalking-harassment': { victims: [16, 70], women: 0.74, named: 0.65, described: 0.1 },
  violence: { victims: [12, 75], women: 0.45, named: 0.5, described: 0.25, reporter: 0.15 },
  'hate-crime': { victims: [14, 75], women: 0.45, named: 0.35, described: 0.3 },
  robbery: { victims: [12, 80], women: 0.35, named: 0.12, described: 0.55 },
  burglary: { victims: [22, 90], women: 0.5, named: 0.1, described: 0.1 },
  theft: { victims: [16, 90], women: 0.5, named: 0.1, described: 0.15 },
  'criminal-damage': { victims: [20, 90], women: 0.45, named: 0.2, described: 0.15 },
  fraud: { victims: [20, 92], women: 0.52, named: 0.03, described: 0 },
  'antisocial-behaviour': { victims: [20, 90], women: 0.55, named: 0.4, described: 0.25 },
  'child-exploitation': { victims: [11, 17], women: 0.5, named: 0.15, described: 0.35, reporter: 0.4 },
  missing: { victims: [11, 17], women: 0.5, named: 0, described: 0, reporter: 0.6 },
  'modern-slavery': { victims: [18, 55], women: 0.4, named: 0.1, described: 0.3 },
  homicide: { victims: [18, 80], women: 0.4, named: 0.6, described: 0.1, reporter: 0.7 },
  other: { victims: [16, 90], women: 0.5, named: 0.1, described: 0.1 },
};

/** Everybody in an incident that stands alone; empty when the county has run out of people for it. */
export function castOf(stage: Stage, category: IncidentCategory): CastMember[] {
  if (category === 'domestic-abuse') return domestic(stage);
  if (category === 'child-abuse') return childHarmed(stage);
  if (category === 'burglary' && stage.random.chance(0.25)) return burgled(stage);
  const victim = victimFor(stage, category);
  return victim ? [{ role: 'victim', who: victim }, ...besides(stage, PATTERNS[category], victim)] : [];
}

/** A home that two people share was broken into: both are victims of one crime. */
function burgled(stage: Stage): CastMember[] {
  const home = stage.casting.household(isCouple);
  if (!home) return [];
  return [...home.adults.map((who) => ({ role: 'victim', who }) as const), ...besides(stage, PATTERNS.burglary)];
}

export function victimFor({ random, period, casting }: Stage, category: IncidentCategory): Citizen | undefined {
  const { victims, women } = PATTERNS[category === 'domestic-abuse' || category === 'child-abuse' ? 'other' : category];
  const sex = random.chance(women) ? 'F' : 'M';
  const ages: Ages = category === 'missing' && random.chance(0.3) ? [18, 92] : victims;
  const foreign = category === 'modern-slavery' || (category === 'hate-crime' && random.chance(0.6));
  return casting.citizen(
    (citizen) => citizen.sex === sex && isAged(citizen, ages, period) && (!foreign || citizen.ethnicity !== 'W1'),
  );
}

export const isAged = ({ born }: Citizen, [from, to]: Ages, { from: start }: Period): boolean => {
  const age = ageAt(born, start);
  return age >= from && age <= to;
};

/** The suspect, if anything is known of one, and whoever rang. */
function besides(stage: Stage, { named, described, reporter = 0.04 }: Pattern, victim?: Citizen): CastMember[] {
  const { random, period, casting } = stage;
  const known = random.chance(named);
  const sex = random.chance(0.82) ? 'M' : 'F';
  const ages = agesOfSuspect(stage, victim);
  const suspect = known
    ? casting.citizen((citizen) => citizen.sex === sex && isAged(citizen, ages, period))
    : undefined;
  const stranger = !known && random.chance(described) ? casting.stranger() : undefined;
  const caller = random.chance(reporter) ? casting.citizen((citizen) => isAged(citizen, [18, 80], period)) : undefined;
  const witness = random.chance(0.07) ? casting.citizen((citizen) => isAged(citizen, [16, 80], period)) : undefined;
  const who = suspect ?? stranger;
  return [
    ...(who ? [{ role: 'suspect', who } as const] : []),
    ...(caller ? [{ role: 'reporter', who: caller } as const] : []),
    ...(witness ? [{ role: 'witness', who: witness } as const] : []),
  ];
}

/** Children are harmed by children more often than not, where it is not at home. Estimate. */
function agesOfSuspect({ random, period }: Stage, victim: Citizen | undefined): Ages {
  const isChild = victim !== undefined && isAged(victim, [0, 16], period);
  return isChild && random.fork(`between-children-${victim.id}`).chance(0.6) ? [11, 16] : [14, 60];
}

export const isCouple = ({ adults }: Household): boolean => adults.length === 2;

function domestic({ random, period, casting }: Stage): CastMember[] {
  const home = casting.household(isCouple);
  return home ? domesticCast(random, period, home, coupleOf(random, home)) : [];
}

/** Who is harmed and by whom: three in four victims of a couple are its woman. */
export function coupleOf(random: Random, { adults }: Household): { victim: Citizen; suspect: Citizen } {
  const [husband, wife] = [at(adults, 0), at(adults, 1)];
  return random.chance(0.76) ? { victim: wife, suspect: husband } : { victim: husband, suspect: wife };
}

/** A partner, most children at home, now and then one not yet born, and each accusing the other. */
export function domesticCast(
  random: Random,
  period: Period,
  { children }: Household,
  { victim, suspect }: { victim: Citizen; suspect: Citizen },
): CastMember[] {
  const present = children.filter((child) => isAged(child, [0, 16], period) && random.chance(0.75));
  const pregnant = victim.sex === 'F' && isAged(victim, [18, 40], period) && random.chance(0.03);
  const accused = random.chance(0.015);
  return [
    { role: 'victim', who: victim },
    { role: 'suspect', who: suspect },
    ...(accused ? [{ role: 'suspect', who: victim, counterAllegation: true } as const] : []),
    ...present.map((who) => ({ role: 'child', who }) as const),
    ...(pregnant ? [{ role: 'child', who: { id: `unborn-${victim.id}`, kind: 'unborn' } } as const] : []),
  ];
}

/** A child, and often a parent or a parent's partner. */
export function childHarmed({ random, period, casting }: Stage): CastMember[] {
  const isChild = (citizen: Citizen) => isAged(citizen, [1, 16], period);
  const home = casting.household(({ children }) => children.some(isChild));
  if (!home) return [];
  const teacher = random.chance(0.3) ? casting.citizen((citizen) => isAged(citizen, [24, 64], period)) : undefined;
  return [
    { role: 'victim', who: random.pick(home.children.filter(isChild)) },
    ...(random.chance(0.7) ? [{ role: 'suspect', who: random.pick(home.adults) } as const] : []),
    ...(teacher ? [{ role: 'reporter', who: teacher } as const] : []),
  ];
}
