import { contactChannels, displayName, type ContactChannel, type Incident, type Person } from '#libs/case-schemas';
import {
  dueAt,
  policyInForce,
  startDeadline,
  type Calendar,
  type Deadline,
  type DeadlinePolicy,
} from '#libs/deadlines';
import { recordIdOf, victims } from '../incident/involved.js';
import { enhancedBecause, entitlementFor, type Entitlement } from './entitlement.js';
import type { EnhancedReason } from './entitlement.data.js';

/** What was said, in a word that can be counted. */
export const updateKinds = {
  progress: 'How the inquiry goes on',
  'no-news': 'That there is nothing new',
  arrest: 'That somebody was arrested',
  bail: 'That somebody was let go on bail, and on which terms',
  charge: 'That somebody was charged or summonsed',
  'no-further-action': 'That nothing further will be done, and why',
  court: 'What happens at court',
  'support-offered': 'Who can help',
} as const;
export type UpdateKind = keyof typeof updateKinds;

/** Why a victim was not told. Who wants to hear nothing owes nobody a reason, and is owed nothing more. */
export const notGivenReasons = {
  'asked-for-none': { words: 'The victim asked to hear nothing', endsAll: true },
  'could-not-be-reached': { words: 'The victim could not be reached', endsAll: false },
  'no-safe-way': { words: 'There was no safe way to reach the victim', endsAll: false },
} as const;
export type NotGivenReason = keyof typeof notGivenReasons;

/** Ways to tell somebody; where the victim chose to meet is as safe as they know it to be, and no rule speaks of it. */
export const updateChannels = {
  ...contactChannels,
  'in-person': 'In person, at a place that the victim chose',
} as const;
export type UpdateChannel = ContactChannel | 'in-person';

/** Word that a victim is owed. At any time there is at most one of each incident: the next follows when it is over. */
export interface UpdateOwed {
  readonly personRecordId: string;
  readonly personName: string;
  readonly number: number;
  readonly entitlement: Entitlement;
  readonly because: readonly EnhancedReason[];
  readonly deadline: Deadline;
}

export interface UpdateRules {
  readonly policies: readonly DeadlinePolicy[];
  readonly calendar: Calendar;
}

/** What each victim is owed first, once though they be named twice; nothing where no promise was in force. */
export function firstUpdates(incident: Incident, rules: UpdateRules): UpdateOwed[] {
  const named = new Map(victims(incident).map((victim) => [recordIdOf(victim), victim.person]));
  return [...named].flatMap(([personRecordId, person]) => firstUpdate(incident, personRecordId, person, rules));
}

function firstUpdate(incident: Incident, personRecordId: string, person: Person, rules: UpdateRules): UpdateOwed[] {
  const because = enhancedBecause(incident, person);
  const entitlement = entitlementFor(because);
  const clock = { id: 'police-victim-update-first', grade: entitlement };
  const deadline = started(clock, new Date(incident.reportedAt), rules);
  const personName = displayName(person.names);
  return deadline ? [{ personRecordId, personName, number: 1, entitlement, because, deadline }] : [];
}

/** What is owed after an update: one that was so late that the second would be late too stands for both. */
export function nextUpdate(
  { number, entitlement, personRecordId, personName, because }: UpdateOwed,
  { at, reportedAt }: { readonly at: Date; readonly reportedAt: Date },
  rules: UpdateRules,
): UpdateOwed | undefined {
  const second =
    number === 1 ? started({ id: 'police-victim-update-second', grade: entitlement }, reportedAt, rules) : undefined;
  const isStillToCome = second && (dueAt(second, rules.calendar) ?? at) > at;
  const deadline = isStillToCome ? second : started({ id: 'police-victim-update-next' }, at, rules);
  return deadline && { personRecordId, personName, number: number + 1, entitlement, because, deadline };
}

function started(
  clock: { readonly id: string; readonly grade?: Entitlement },
  at: Date,
  { policies, calendar }: UpdateRules,
): Deadline | undefined {
  const policy = policyInForce(policies, clock, calendar.dateOf(at));
  return policy && startDeadline(policy, at);
}

/** Clocks may differ by that much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Why a moment cannot be that of this update; none where it can. */
export function impossibleMoment({ deadline }: Pick<UpdateOwed, 'deadline'>, at: Date, now: Date) {
  if (at.getTime() > now.getTime() + CLOCK_SKEW_MS) return 'in-the-future';
  return at < new Date(deadline.countedFrom) ? 'before-it-was-owed' : undefined;
}
