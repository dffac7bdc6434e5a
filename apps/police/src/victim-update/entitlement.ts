import { circumstancesOf, dayInLondon, type Incident, type Person } from '#libs/case-schemas';
import { updateEntitlements, type EnhancedReason, type UpdateEntitlement } from './entitlement.data.js';

export const entitlements = ['standard', 'enhanced'] as const;
export type Entitlement = (typeof entitlements)[number];

/** Why a victim of an incident is entitled to hear more often, on the day of the report; nothing where they are not. */
export function enhancedBecause(
  { category, occurredAt, reportedAt, riskAssessment }: Incident,
  person: Person,
  readings: readonly UpdateEntitlement[] = updateEntitlements,
): EnhancedReason[] {
  const reported = new Date(reportedAt);
  const incident = { id: reportedAt, occurredAt, reportedAt, category };
  const { child } = circumstancesOf({ incident, person, ...(riskAssessment && { riskAssessment }) }, reported);
  const reading = inForce(readings, dayInLondon(reported));
  return [
    ...(reading?.mostSerious.includes(category) ? (['most-serious-crime'] as const) : []),
    ...(child ? (['vulnerable'] as const) : []),
    ...(reading?.intimidating.includes(category) ? (['intimidated'] as const) : []),
  ];
}

export const entitlementFor = (because: readonly EnhancedReason[]): Entitlement =>
  because.length > 0 ? 'enhanced' : 'standard';

const inForce = (readings: readonly UpdateEntitlement[], day: string): UpdateEntitlement | undefined =>
  readings
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom))
    .at(-1);
