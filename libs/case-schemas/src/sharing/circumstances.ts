import type { WholeReferral } from '../referral/referral-projection.js';
import { ageOn, latestDay } from '../person/age.js';
import type { Birth } from '../person/birth.js';
import { dayInLondon } from '../wire/time.js';
import type { Circumstances } from './consent-exception.js';

/** What a consent rule turns on, read from a referral on the day of a moment. */
export function circumstancesOf(
  { incident, person, riskAssessment }: Pick<WholeReferral, 'incident' | 'person' | 'riskAssessment'>,
  at: Date,
): Required<Circumstances> {
  const child = person.birth !== undefined && mayBeChild(person.birth, dayInLondon(at));
  return { category: incident.category, child, highRisk: riskAssessment?.grade === 'high' };
}

/** Whoever may be under 18 counts as a child. Nobody is made one by a birth date that nobody knows. */
function mayBeChild({ kind, date, estimatedAge, estimatedOn }: Birth, today: string): boolean {
  if (kind === 'unborn') return true;
  if (kind === 'date' && date !== undefined) return ageOn(latestDay(date), today) < 18;
  if (kind !== 'estimated-age' || estimatedAge === undefined) return false;
  const yearsSince = estimatedOn === undefined ? 0 : Math.max(0, ageOn(estimatedOn, today));
  return estimatedAge + yearsSince < 18;
}
