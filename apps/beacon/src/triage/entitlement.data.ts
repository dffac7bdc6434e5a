import type { IncidentCategory } from '#libs/case-schemas';

/** Who is entitled to enhanced support, and by which reading of the code. */
export interface EntitlementPolicy {
  readonly version: string;
  /** The most serious crime, by the category of the incident. */
  readonly mostSerious: readonly IncidentCategory[];
  /** Whose victims are often intimidated, by the category of the incident. */
  readonly intimidating: readonly IncidentCategory[];
  readonly source: string;
  readonly evidence: 'verified' | 'superseded' | 'background' | 'estimate';
  readonly note: string;
  readonly effectiveFrom: string;
}

export const entitlementPolicies: readonly EntitlementPolicy[] = [
  {
    version: '1',
    mostSerious: ['domestic-abuse', 'sexual-offence', 'homicide', 'hate-crime', 'modern-slavery', 'child-abuse'],
    intimidating: ['stalking-harassment', 'child-exploitation'],
    source: 'https://www.herts.police.uk/Information-and-services/Victim-services/What-to-expect-from-us',
    evidence: 'estimate',
    note: 'The code names victims of the most serious crime, the persistently targeted, and the vulnerable or intimidated. Which categories of an incident these are is our own reading.',
    effectiveFrom: '2021-04-01',
  },
];
