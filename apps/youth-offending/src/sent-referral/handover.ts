import { ageOn, type Birth, type SharingPurpose } from '#libs/case-schemas';
import { handoverTerms, type HandoverTerms } from './handover.data.js';

/** Why somebody is not handed over to probation. */
export type NotHandedOver = 'not-near-18' | 'age-unknown' | 'no-terms';

/**
 * Probation supervises adults: a child’s name goes there when they are, or nearly are, one. Whoever has turned 18 may be
 * handed over late. Of a birth known in part the earliest counts; on no birth at all nothing can rest.
 */
export function notHandedOver(
  { purpose, birth }: { readonly purpose: SharingPurpose; readonly birth: Birth | undefined },
  today: string,
  terms: readonly HandoverTerms[] = handoverTerms,
): NotHandedOver | undefined {
  if (purpose !== 'transition-at-18') return undefined;
  const inForce = termsOn(today, terms);
  if (!inForce) return 'no-terms';
  const oldest = birth && oldestOn(birth, monthsOn(today, inForce.monthsBefore));
  if (oldest === undefined) return 'age-unknown';
  return oldest < inForce.age ? 'not-near-18' : undefined;
}

const termsOn = (today: string, terms: readonly HandoverTerms[]): HandoverTerms | undefined =>
  terms
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .sort((left, right) => right.effectiveFrom.localeCompare(left.effectiveFrom))[0];

/** The oldest that somebody may be on a day; a guess of 17 may have been of almost 18. */
function oldestOn({ kind, date, estimatedAge, estimatedOn }: Birth, day: string): number | undefined {
  if (kind === 'date' && date !== undefined) return ageOn(`${date}${'-01-01'.slice(date.length - 4)}`, day);
  if (kind !== 'estimated-age' || estimatedAge === undefined) return undefined;
  return estimatedAge + 1 + (estimatedOn === undefined ? 0 : Math.max(0, ageOn(estimatedOn, day)));
}

/** So many months on. It may be in no calendar, as 31 February is: only what comes before and after it counts. */
function monthsOn(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}
