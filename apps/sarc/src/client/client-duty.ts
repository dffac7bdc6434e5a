import { dueAt, standing, type Deadline } from '#libs/deadlines';
import type { Rules } from '../deadline/deadline.js';
import { dutySettled, dutySince, HUB, safeguardingReferralOf } from '../safeguarding/safeguarding-duty.js';
import { goneStatuses } from '../sent-referral/sent-referral.js';
import type { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import type { ClientRow } from './client.row.js';

/**
 * The referral that is owed the safeguarding hub of a child who came by themselves, from when they were recorded. Like their
 * forensic windows it is worked out whenever somebody looks, so that no clock can be seen to run.
 */
export function clientDuty(
  { details, recordedAt }: Pick<ClientRow, 'details' | 'recordedAt'>,
  sent: readonly Pick<SentReferralRow, 'recipient' | 'status' | 'sentAt'>[],
  rules: Rules,
): Deadline | undefined {
  if (safeguardingReferralOf(details, recordedAt) !== 'required') return undefined;
  const duty = dutySince(recordedAt, rules);
  const told = sent.find(({ recipient, status }) => recipient === HUB && !goneStatuses.includes(status));
  return duty && dutySettled(duty, told?.sentAt);
}

export const isOwed = (duty: Deadline | undefined): boolean => duty !== undefined && !duty.ended;

/** Children of whom the hub has still to be told: all of them, those for whom time is short, and those for whom it is over. */
export const dutyPiles = ['owed', 'due-soon', 'overdue'] as const;
export type DutyPile = (typeof dutyPiles)[number];

export function isInDutyPile(pile: DutyPile, duty: Deadline | undefined, now: Date, { calendar }: Rules): boolean {
  if (!duty || duty.ended) return false;
  return pile === 'owed' || standing(duty, now, calendar) === pile;
}

/** What is due first stands first. */
export const byDueTime =
  ({ calendar }: Rules) =>
  (one: Deadline | undefined, other: Deadline | undefined): number =>
    dueTime(one, calendar) - dueTime(other, calendar);

const dueTime = (duty: Deadline | undefined, calendar: Rules['calendar']): number =>
  (duty && dueAt(duty, calendar)?.getTime()) ?? Infinity;
