import { agreementOn, dayInLondon, type ReferralSent, type SharingAgreement } from '#libs/case-schemas';
import { teamPolicies, type TeamPolicy } from './team.data.js';

/** Who works with those who have offended, with those of them who have just turned 18, and with the victims. */
export const teams = ['offender-management', 'young-adults', 'victim-contact'] as const;
export type Team = (typeof teams)[number];

/** Where nothing says whose it is. */
export const defaultTeam: Team = 'offender-management';

/** Whose a referral is, by what it says when it comes. */
export const teamFor = (sent: Pick<ReferralSent, 'agreement' | 'at'>, at: Date, policies = teamPolicies): Team =>
  teamUnder(agreementOn(sent.agreement, dayInLondon(new Date(sent.at))), at, policies);

/** A victim never comes to those who work with whoever harmed them. */
export function teamUnder(
  terms: Pick<SharingAgreement, 'purposeCode' | 'subject'> | undefined,
  at: Date,
  policies = teamPolicies,
): Team {
  if (terms?.subject === 'victim') return 'victim-contact';
  const policy = inForce(policies, dayInLondon(at));
  return (terms && policy?.ofPurpose[terms.purposeCode]) ?? defaultTeam;
}

const inForce = (policies: readonly TeamPolicy[], day: string): TeamPolicy | undefined =>
  policies
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom))
    .at(-1);
