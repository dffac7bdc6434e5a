import { Temporal } from 'temporal-polyfill';
import {
  englandAndWales,
  mondayToFriday,
  openOn,
  startDeadline,
  type Deadline,
  type DeadlinePolicy,
  type Limit,
} from '../src/index.js';

/** One calendar for all, as a service keeps it. */
export const calendar = englandAndWales();

/** `2026-11-27 16:59` by the clock in London; the first of two. */
export const london = (local: string): Date =>
  new Date(Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('Europe/London').epochMilliseconds);

/** The same the other way round, to the minute: what a page would show. */
export const inLondon = (moment: Date | null): string | null =>
  moment &&
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

/** A hub that is staffed from eight to six on working days. */
export const eightToSix = openOn(mondayToFriday, '08:00', '18:00');

export const twoWorkingDays: DeadlinePolicy = {
  id: 'referral-to-support',
  version: '1',
  name: 'Referral to victim support',
  anchor: 'reported',
  anchorInWords: 'the report',
  limit: { unit: 'working-days', amount: 2 },
  pausedWhile: ['on-hold'],
  warnBefore: { unit: 'working-days', amount: 1 },
  source: 'https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
  evidence: 'superseded',
  effectiveFrom: '2021-04-01',
};

export const policyOf = (changes: Partial<DeadlinePolicy>): DeadlinePolicy => ({ ...twoWorkingDays, ...changes });

/** A deadline under some limit, and nothing else to it. */
export const within = (limit: Limit, anchoredAt: Date): Deadline => {
  const { warnBefore: _, ...unwarned } = twoWorkingDays;
  return startDeadline({ ...unwarned, limit }, anchoredAt);
};
