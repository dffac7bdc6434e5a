import type { Incident } from '#libs/case-schemas';
import { dayOf, dayShifted } from '../../calendar.js';
import { randomFrom, type Random } from '../../random.js';
import type { Doing, IncidentWork } from './incident-work.js';
import { writeMarac, type MaracSaid } from './marac.js';
import { victimsOf, work, type Pool, type Told } from './told.js';

/**
 * Of so many incidents of domestic abuse with a suspect one was referred, by its grade: about one in nine of all, as Hertfordshire’s
 * two thousand a year beside its twenty thousand incidents.
 */
const REFERRED = { high: 0.6, medium: 0.12, standard: 0.01 } as const;

const AGAIN = 'Sixteen ticks were counted twice: it is nine, and nothing else speaks for it.';
const NOT = 'Eleven ticks, no escalation; looked at with the sergeant.';

/** Each thing that can be said once: referred, discussed, not referred, and not referred after all. */
export function everyMarac(theirs: Pool, until: string): IncidentWork[] {
  const plans: ((body: Incident) => Doing[])[] = [
    (body) => said(referral(body, { wait: 1 }, until)),
    (body) => said(referral(body, { wait: 2, discussed: 14 }, until)),
    () => said([{ referred: false, because: NOT }]),
    (body) => said([...referral(body, { wait: 1 }, until), { referred: false, because: AGAIN }]),
  ];
  return plans.flatMap((plan) => {
    const found = theirs.take(
      (body) => mayBeReferred(body) && dayShifted(dayOf(new Date(body.reportedAt)), LONG) < until,
    );
    return found ? [work(found, plan(found.body))] : [];
  });
}

/** Long enough ago to have been discussed. */
const LONG = { days: 60 };

/** The gravest mostly, of the others few; the conference meets every fortnight or month. */
export function usualMarac(
  { index, body }: Told,
  { seed, until }: { readonly seed: number; readonly until: string },
): Doing[] {
  const random: Random = randomFrom(`${seed}/marac-${index}`);
  const grade = body.riskAssessment?.grade;
  if (!mayBeReferred(body) || grade === undefined || !random.chance(REFERRED[grade])) return [];
  return said(referral(body, { wait: random.int(1, 4), discussed: random.int(8, 28) }, until));
}

interface Planned {
  /** Days from the report to the referral, and from that to the discussion. */
  readonly wait: number;
  readonly discussed?: number;
}

/** What was said by today, one after the other; nothing where it is referred tomorrow. */
function referral({ reportedAt }: Incident, { wait, discussed }: Planned, until: string): MaracSaid[] {
  const referredOn = dayShifted(dayOf(new Date(reportedAt)), { days: wait });
  const discussedOn = discussed === undefined ? undefined : dayShifted(referredOn, { days: discussed });
  if (referredOn > until.slice(0, 10)) return [];
  const isDiscussed = discussedOn !== undefined && discussedOn <= until.slice(0, 10);
  return [
    { referred: true, referredOn },
    ...(isDiscussed ? [{ referred: true, referredOn, discussedOn } as const] : []),
  ];
}

const said = (words: readonly MaracSaid[]): Doing[] => words.map((word, place) => writeMarac(place, word));

const mayBeReferred = (body: Incident): boolean =>
  body.category === 'domestic-abuse' &&
  victimsOf(body).length > 0 &&
  body.people.some(({ role, person }) => role === 'suspect' && person.names.length > 0);
