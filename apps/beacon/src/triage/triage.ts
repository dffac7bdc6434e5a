import { circumstancesOf, dayInLondon, type ReferralSent } from '#libs/case-schemas';
import { entitlementPolicies, type EntitlementPolicy } from './entitlement.data.js';

/** Case managers take on high harm, the victim service team everybody else. */
export const teams = ['case-managers', 'victim-service'] as const;
export type Team = (typeof teams)[number];

/** Why somebody is entitled to enhanced support. */
export const entitlements = ['most-serious-crime', 'vulnerable', 'intimidated', 'high-risk'] as const;
export type Entitlement = (typeof entitlements)[number];

export interface Triage {
  readonly team: Team;
  readonly entitlements: readonly Entitlement[];
}

/** What the referral itself says. That somebody is targeted again and again is told by an alert, whenever one comes. */
export function triage(sent: ReferralSent, at: Date, policies = entitlementPolicies): Triage {
  const { category, child, highRisk } = circumstancesOf(sent, at);
  const policy = inForce(policies, dayInLondon(at));
  const found: Entitlement[] = [
    ...(policy?.mostSerious.includes(category) ? (['most-serious-crime'] as const) : []),
    ...(child ? (['vulnerable'] as const) : []),
    ...(policy?.intimidating.includes(category) ? (['intimidated'] as const) : []),
    ...(highRisk ? (['high-risk'] as const) : []),
  ];
  return { team: found.length > 0 ? 'case-managers' : 'victim-service', entitlements: found };
}

const inForce = (policies: readonly EntitlementPolicy[], day: string): EntitlementPolicy | undefined =>
  policies
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom))
    .at(-1);
