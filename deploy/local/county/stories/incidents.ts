import type { IncidentCategory } from '#libs/case-schemas';
import type { Plan } from './plan.js';
import { escalatingCouple, quarrels, serialPerpetrator } from './abuse.js';
import { gradeAt, type Happening, type Story } from './happening.js';
import { childHarmedAgain, missingChild, neighbour, nuisance, prolificOffender, stalker, unlucky } from './series.js';
import { castOf, type Stage } from './single.js';
import { daysIn, momentOn } from './time.js';

/**
 * Share of each category in a hundred incidents. Domestic abuse as in Hertfordshire (about 20,400 incidents a year
 * beside about 80,000 crimes); the rest in rough proportion to recorded crime with a person as its victim.
 */
export const CATEGORY_SHARES: Record<IncidentCategory, number> = {
  'domestic-abuse': 22,
  violence: 17,
  theft: 14.5,
  'stalking-harassment': 8.5,
  'criminal-damage': 7.5,
  'antisocial-behaviour': 7,
  burglary: 6,
  'sexual-offence': 4,
  fraud: 4,
  missing: 2.5,
  'hate-crime': 2,
  'child-abuse': 1.8,
  robbery: 1.2,
  other: 1.2,
  'child-exploitation': 0.5,
  'modern-slavery': 0.2,
  homicide: 0.1,
};

/** Share of all incidents that belong to each kind of story; about a third. What is left happens once. */
const STORY_SHARES: readonly (readonly [Story, number])[] = [
  [escalatingCouple, 0.1],
  [serialPerpetrator, 0.02],
  [stalker, 0.035],
  [neighbour, 0.033],
  [missingChild, 0.014],
  [unlucky, 0.06],
  [prolificOffender, 0.055],
  [childHarmedAgain, 0.007],
  [nuisance, 0.008],
  [quarrels, 0.006],
];

/** What the police are told, in no order. */
export function policePlans(stage: Stage, incidents: number): Plan[] {
  const series = STORY_SHARES.flatMap(([story, share]) => told(stage, story, Math.round(incidents * share)));
  const all = [...series, ...singles(stage, incidents - series.length, series, incidents)];
  return all.map((happening, place) => ({ ...happening, toldTo: 'police', incident: `incident-${place + 1}` }));
}

/** Stories until their share is used up; the last is cut short rather than take another's place. */
function told(stage: Stage, story: Story, share: number): Happening[] {
  const happenings: Happening[] = [];
  while (happenings.length < share) {
    const next = story(stage);
    if (next.length === 0) break;
    happenings.push(...next);
  }
  return happenings.slice(0, share);
}

function singles(stage: Stage, count: number, series: readonly Happening[], incidents: number): Happening[] {
  const used = (category: string): number => series.filter((happening) => happening.category === category).length;
  const left = Object.entries(CATEGORY_SHARES).map(
    ([category, share]) =>
      [category as IncidentCategory, Math.max(0.01, (share / 100) * incidents - used(category))] as const,
  );
  return Array.from({ length: count }, () => single(stage, stage.random.weighted(left)));
}

function single(stage: Stage, wished: IncidentCategory): Happening {
  const { random, period } = stage;
  const found = castOf(stage, wished);
  const category = found.length > 0 ? wished : 'theft';
  const cast = found.length > 0 ? found : castOf(stage, category);
  if (cast.length === 0) throw new Error('the county is too small for its incidents');
  const moment = momentOn(random, period, random.next() * daysIn(period), category);
  const graded = category === 'domestic-abuse' || category === 'stalking-harassment';
  return { ...moment, category, cast, ...(graded && { grade: gradeAt(random, 0) }) };
}
