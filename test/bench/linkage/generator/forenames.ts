import { namesIn, rowsOf } from './name-files.js';
import type { Origin } from './origins.js';
import type { Random } from './random.js';
import { byRank, Weighted } from './weighted.js';

export type Sex = 'F' | 'M';

interface Cohort {
  readonly from: number;
  readonly names: Weighted<string>;
}

/** How steeply forenames thin out by rank; fitted by eye to the counted cohorts of 1995–2015. */
const STEEPNESS = 0.95;
const LIST_STEEPNESS = 0.6;
/** Of each cohort, so many bear a rarer name than its list holds: one of a later list, from anywhere in it. */
const RARER = 0.12;

const cohorts: Record<Sex, Cohort[]> = { F: [], M: [] };
const rarer: Record<Sex, string[]> = { F: [], M: [] };
for (const [sex, from, measure, cell] of rowsOf('forenames.csv')) {
  const listed = namesIn(cell).map((entry) => entry.split(':'));
  const names = listed.map(([name]) => name ?? '');
  const counts = listed.map(([, count]) => Number(count));
  const weighted = measure === 'rank' ? byRank(names, STEEPNESS) : new Weighted(names, counts);
  cohorts[sex as Sex].push({ from: Number(from), names: weighted });
  if (measure === 'count') rarer[sex as Sex].push(...names.slice(100));
}

const foreign = new Map<string, Weighted<string>>();
const listed = new Map<string, Set<string>>();
for (const [country, kind, sex, cell] of [...rowsOf('names-own.csv'), ...rowsOf('names-by-origin.csv')]) {
  if (kind !== 'forename') continue;
  const key = `${country} ${sex}`;
  listed.set(key, new Set([...(listed.get(key) ?? []), ...namesIn(cell)]));
}
for (const [key, names] of listed) foreign.set(key, byRank([...names], LIST_STEEPNESS));

/** A forename as parents of that origin gave it in that year. */
export function forenameOf(random: Random, sex: Sex, year: number, origin: Origin): string {
  const own = random.chance(origin.ownForenames) ? foreign.get(`${origin.country} ${sex}`) : undefined;
  if (own) return own.draw(random);
  if (random.chance(RARER)) return random.pick(rarer[sex]);
  const cohort = cohorts[sex].findLast(({ from }) => from <= year) ?? cohorts[sex][0];
  if (!cohort) throw new Error('The list of forenames is empty.');
  return cohort.names.draw(random);
}
