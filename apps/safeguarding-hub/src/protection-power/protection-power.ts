import { dayInLondon } from '#libs/case-schemas';
import type { KnownAge } from '../referral/known-age.js';
import { powerOf, type PowerCode } from './protection-power.data.js';

/** What is said of a power that was used. */
export interface PowerUse {
  readonly power: PowerCode;
  readonly usedAt: string;
  readonly until?: string;
  readonly designatedOfficer?: string;
}

/** What is wrong with what was said, by its field. */
export interface PowerProblem {
  readonly field: string;
  readonly code: 'missing' | 'in-the-future' | 'ends-before-it-begins' | 'not-in-force';
  readonly message: string;
}

/** Clocks may differ by that much. */
const CLOCK_SKEW_MS = 5 * 60_000;

const isLater = (moment: string, than: Date): boolean => Date.parse(moment) > than.getTime() + CLOCK_SKEW_MS;

/** What makes it impossible to write down that a power was used. */
export function powerProblems(use: PowerUse, now: Date): PowerProblem[] {
  const { power, usedAt, until = usedAt } = use;
  const { mustSay = [], effectiveFrom } = powerOf(power);
  return [
    ...mustSay.filter((field) => !use[field]?.trim()).map(missing),
    ...(effectiveFrom > dayInLondon(new Date(usedAt)) ? [notInForce] : []),
    ...(isLater(usedAt, now) ? [inTheFuture('usedAt')] : []),
    ...(Date.parse(until) < Date.parse(usedAt) ? [backwards('until')] : []),
  ];
}

/** What makes it impossible that a power which began then ended at a moment. */
export function endProblems(usedAt: Date, at: string, now: Date): PowerProblem[] {
  if (isLater(at, now)) return [inTheFuture('at')];
  return Date.parse(at) < usedAt.getTime() ? [backwards('at')] : [];
}

const missing = (field: string): PowerProblem => ({
  ...{ field, code: 'missing', message: 'must be said of this power' },
});
const notInForce: PowerProblem = {
  ...{ field: 'power', code: 'not-in-force', message: 'was not in the list of powers on that day' },
};
const inTheFuture = (field: string): PowerProblem => ({ field, code: 'in-the-future', message: 'is still to come' });
const backwards = (field: string): PowerProblem => ({
  ...{ field, code: 'ends-before-it-begins', message: 'is before the power was used' },
});

/** A power for children that was used for an adult by their birth date: one of the two is wrong, and it stands all the same. */
export const isDoubtful = (power: PowerCode, age: KnownAge): boolean =>
  powerOf(power).forChildren === true && age === 'adult';
