import {
  agreementForPurpose,
  chainTo,
  circumstancesOf,
  consentRuleFor,
  dayInLondon,
  wouldReturn,
  type Agency,
  type Person,
  type ReferralSent,
} from '#libs/case-schemas';
import { cancel, meet, policyInForce, startDeadline, type Deadline } from '#libs/deadlines';
import type { Rules } from '../deadline/deadline.js';
import { safeguardingReferralPolicy } from '../deadline/policies.data.js';

export const HUB = 'safeguarding-hub' satisfies Agency;

/** Whether the safeguarding hub must be told, or may be only with a yes or for a reason that is written down. */
export type SafeguardingReferral = 'required' | 'by-consent-or-override';

/** Read from the agreement with the hub: of a child it wants the referral and not the consent. */
export function safeguardingReferralOf({ person }: { readonly person: Person }, now: Date): SafeguardingReferral {
  const agreement = agreementForPurpose('sarc', HUB, 'safeguarding', dayInLondon(now));
  if (!agreement) return 'by-consent-or-override';
  const incident = { id: '', category: 'sexual-offence', occurredAt: '', reportedAt: '' } as const;
  const { category, child } = circumstancesOf({ incident, person }, now);
  return consentRuleFor(agreement, category, { child }) === 'not-needed' ? 'required' : 'by-consent-or-override';
}

/** Whether somebody who was referred must be referred to the hub: a child, unless it was the hub that sent them on their way. */
export const owesReferral = (sent: ReferralSent, sender: Agency, now: Date): boolean =>
  !wouldReturn(chainTo('sarc', { sent, sender }), HUB) && safeguardingReferralOf(sent, now) === 'required';

export const isDuty = ({ policy }: Deadline): boolean => policy.id === safeguardingReferralPolicy;

/** The clock of the duty, from when the centre knew of a child; undefined before there was such a rule. */
export function dutySince(at: Date, { policies, calendar }: Rules): Deadline | undefined {
  const policy = policyInForce(policies, { id: safeguardingReferralPolicy }, calendar.dateOf(at));
  return policy && startDeadline(policy, at);
}

/** As it is now known whether the referral is owed. What was done for a child stays done; what is owed again counts anew. */
export function dutyAsKnown(
  duty: Deadline | undefined,
  { owes, at }: { readonly owes: boolean; readonly at: Date },
  rules: Rules,
): Deadline | undefined {
  if (!owes) return duty && !duty.ended ? cancel(duty, at) : duty;
  return duty && duty.ended?.as !== 'cancelled' ? duty : dutySince(at, rules);
}

/** Met by the referral that still stands; owed again, from when it was at first, where none does any more. */
export function dutySettled(duty: Deadline, sentAt: Date | undefined): Deadline {
  if (sentAt) return duty.ended ? duty : meet(duty, sentAt);
  return duty.ended?.as === 'met' ? startDeadline(duty.policy, new Date(duty.anchoredAt)) : duty;
}
