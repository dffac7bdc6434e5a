import type { IncidentCategory } from '#libs/case-schemas';
import { gradeAt, pairCast, type Happening, type Story } from './happening.js';
import { castOf, childHarmed, isAged, victimFor, type Stage } from './single.js';
import { daysOfSeries, momentOn } from './time.js';

/** A former partner or an admirer who will not stop. */
export const stalker: Story = (stage) =>
  twosome(stage, { category: 'stalking-harassment', most: 5, others: ['criminal-damage', 'violence'] });

/** A neighbour who makes life hard. */
export const neighbour: Story = (stage) =>
  twosome(stage, { category: 'antisocial-behaviour', most: 5, others: ['criminal-damage', 'hate-crime'] });

interface Twosome {
  readonly category: IncidentCategory;
  readonly most: number;
  readonly others: readonly IncidentCategory[];
}

function twosome(stage: Stage, { category: usual, most, others }: Twosome): Happening[] {
  const { random, period, casting } = stage;
  const victim = victimFor(stage, usual);
  const suspect = casting.citizen((citizen) => isAged(citizen, [17, 65], period));
  if (!victim || !suspect) return [];
  return daysOfSeries(random, period, random.int(2, most), 0.9).map((day, turn) => {
    const category = random.chance(0.2) ? random.pick(others) : usual;
    const cast = random.chance(0.85) ? pairCast(victim, suspect) : pairCast(victim, suspect).slice(0, 1);
    const grade = category === 'stalking-harassment' ? { grade: gradeAt(random, turn) } : {};
    return { ...momentOn(random, period, day, category), category, cast, ...grade };
  });
}

/** Somebody of whom three or four neighbours complain, each once. */
export const nuisance: Story = (stage) => {
  const { random, period, casting } = stage;
  const suspect = casting.citizen((citizen) => isAged(citizen, [17, 65], period));
  if (!suspect) return [];
  return daysOfSeries(random, period, random.int(3, 4), 0.7).flatMap((day) => {
    const victim = victimFor(stage, 'antisocial-behaviour');
    const moment = momentOn(random, period, day, 'antisocial-behaviour');
    return victim ? [{ ...moment, category: 'antisocial-behaviour', cast: pairCast(victim, suspect) }] : [];
  });
};

/** A child who goes missing again and again, and may be exploited. */
export const missingChild: Story = (stage) =>
  sameVictim(stage, {
    first: 'missing',
    times: stage.random.int(2, 5),
    then: ['missing', 'missing', 'child-exploitation'],
    quickening: 0.7,
  });

/** Somebody to whom the same thing happens again, by nobody in particular. */
export const unlucky: Story = (stage) => {
  const first = stage.random.pick(['burglary', 'theft', 'violence', 'hate-crime', 'criminal-damage', 'fraud'] as const);
  return sameVictim(stage, { first, times: stage.random.chance(0.85) ? 2 : 3, then: [first, first, 'theft'] });
};

interface SameVictim {
  readonly first: IncidentCategory;
  readonly times: number;
  readonly then: readonly IncidentCategory[];
  readonly quickening?: number;
}

function sameVictim(stage: Stage, { first, times, then, quickening = 1 }: SameVictim): Happening[] {
  const { random, period } = stage;
  const [victim, ...others] = castOf(stage, first);
  if (!victim) return [];
  return daysOfSeries(random, period, times, quickening).map((day, turn) => {
    const category = turn === 0 ? first : random.pick(then);
    return { ...momentOn(random, period, day, category), category, cast: turn === 0 ? [victim, ...others] : [victim] };
  });
}

/** A thief or a thug with a new victim each time. */
export const prolificOffender: Story = (stage) => {
  const { random, period, casting } = stage;
  const suspect = casting.citizen((citizen) => citizen.pncId !== undefined && isAged(citizen, [15, 50], period));
  if (!suspect) return [];
  const usual = random.pick(['theft', 'burglary', 'robbery', 'violence'] as const);
  return daysOfSeries(random, period, random.int(3, 6), 1).flatMap((day) => {
    const victim = victimFor(stage, usual);
    return victim
      ? [{ ...momentOn(random, period, day, usual), category: usual, cast: pairCast(victim, suspect) }]
      : [];
  });
};

/** A child harmed at home, and again. */
export const childHarmedAgain: Story = (stage) => {
  const cast = childHarmed(stage);
  const days = cast.length === 0 ? [] : daysOfSeries(stage.random, stage.period, stage.random.int(2, 3), 1);
  return days.map((day) => ({
    ...momentOn(stage.random, stage.period, day, 'child-abuse'),
    category: 'child-abuse',
    cast,
  }));
};
