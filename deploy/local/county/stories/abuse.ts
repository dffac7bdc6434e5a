import { dayOf } from '../calendar.js';
import type { Citizen } from '../population/citizen.js';
import { newHome, refuge } from '../population/homes.js';
import type { Random } from '../random.js';
import { gradeAt, pairCast, type Story } from './happening.js';
import { coupleOf, domesticCast, isAged, isCouple } from './single.js';
import { daysOfSeries, momentOn } from './time.js';

/** A couple, two to eight times, sooner each time; some part, and a few victims flee to a refuge. */
export const escalatingCouple: Story = ({ random, period, casting }) => {
  const home = casting.household(isCouple);
  if (!home) return [];
  const pair = coupleOf(random, home);
  const times = random.weighted([2, 3, 4, 5, 6, 7, 8].map((count) => [count, 2 ** (5 - count)] as const));
  const days = daysOfSeries(random, period, times, 0.8);
  const partedAfter = random.chance(0.4) ? random.int(1, times) : times;
  return days.map((day, turn) => {
    const category = turn >= partedAfter && random.chance(0.5) ? 'stalking-harassment' : 'domestic-abuse';
    const moment = momentOn(random, period, day, category);
    if (turn === partedAfter) part(random, pair, dayOf(moment.occurredAt));
    const cast = domesticCast(random, period, home, pair);
    return { ...moment, category, cast, grade: gradeAt(random, turn) };
  });
};

function part(random: Random, { victim, suspect }: { victim: Citizen; suspect: Citizen }, day: string): void {
  if (random.chance(0.35)) victim.homes.push(refuge(random, day));
  else suspect.homes.push(newHome(random, day, false));
}

/** A couple whom the neighbours hear quarrel, three or four times in a few weeks; each time it looks small. */
export const quarrels: Story = ({ random, period, casting }) => {
  const home = casting.household(isCouple);
  if (!home) return [];
  const pair = coupleOf(random, home);
  const [first = 0] = daysOfSeries(random, period, 4, 1);
  return Array.from({ length: random.int(3, 4) }, (_, turn) => {
    const moment = momentOn(random, period, first + turn * random.int(10, 20), 'domestic-abuse');
    return { ...moment, category: 'domestic-abuse', cast: pairCast(pair.victim, pair.suspect), grade: 'standard' };
  });
};

/** One man and two or three women who know nothing of each other. */
export const serialPerpetrator: Story = ({ random, period, casting }) => {
  const suspect = casting.citizen((citizen) => citizen.sex === 'M' && isAged(citizen, [20, 55], period));
  if (!suspect) return [];
  const partners = Array.from({ length: random.int(2, 3) }, () =>
    casting.citizen((citizen) => citizen.sex === 'F' && isAged(citizen, [18, 55], period)),
  );
  const chapters = partners.flatMap((victim) => Array.from({ length: random.int(1, 3) }, () => victim));
  return daysOfSeries(random, period, chapters.length, 1).flatMap((day, turn) => {
    const victim = chapters[turn];
    const moment = momentOn(random, period, day, 'domestic-abuse');
    return victim
      ? [{ ...moment, category: 'domestic-abuse', cast: pairCast(victim, suspect), grade: gradeAt(random, turn) }]
      : [];
  });
};
