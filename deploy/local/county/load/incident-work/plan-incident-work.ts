import type { Incident } from '#libs/case-schemas';
import { randomFrom, type Random } from '../../random.js';
import type { Beginning } from '../journal.js';
import type { IncidentWork } from './incident-work.js';
import { everyMarac, usualMarac } from './plan-marac.js';
import { everyProtection, hasVictim, notice } from './plan-protection.js';
import { everyConviction, everyWord, usualWords } from './plan-words.js';
import { pool, victimsOf, work, type Told } from './told.js';

/** Of the incidents of officers who can sign in, so many are worked further than their report. */
const WORKED = 0.12;
/** Of those in which somebody was harmed at home, with so many the officer writes a notice. */
const NOTICED = 0.1;
const GRADES = ['red', 'amber', 'green'] as const;

/** What officers did about their incidents: everything that there is once, and with some of the rest what is usual. */
export function planIncidentWork(
  told: readonly Told[],
  officers: readonly string[],
  beginning: Beginning,
): IncidentWork[] {
  const { seed, until } = beginning;
  const random = randomFrom(`${seed}/incident-work`);
  const theirs = pool(random.shuffled(told.filter(({ body }) => officers.includes(body.reportingOfficer ?? ''))));
  const every = [...everyProtection(theirs, until), ...everyWord(theirs, until), ...everyConviction(theirs)];
  const marac = everyMarac(theirs, until);
  return [...every, ...marac, ...theirs.rest().flatMap((each) => usual(each, random, beginning))];
}

/** Most incidents stay as they were reported, and their victims are owed word. */
function usual(told: Told, random: Random, beginning: Beginning): IncidentWork[] {
  const [{ body }, { until }] = [told, beginning];
  const whose = hasVictim(body, 'child') ? 'child' : 'adult';
  const noticed = isAtHome(body) && hasVictim(body, whose) && random.chance(NOTICED);
  const worked = victimsOf(body).length > 0 && random.chance(WORKED);
  const then = random.chance(0.5) ? random.pick(GRADES) : undefined;
  const doings = [
    ...(noticed ? notice(body, { grade: random.pick(GRADES), whose, then }) : []),
    ...(worked ? usualWords(random, until) : []),
    ...usualMarac(told, beginning),
  ];
  return doings.length > 0 ? [work(told, doings)] : [];
}

const isAtHome = ({ category }: Incident): boolean => category === 'domestic-abuse' || category === 'child-abuse';
