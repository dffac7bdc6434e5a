import type { IncidentCategory, SourceStanding } from '#libs/case-schemas';

/** Why a victim is entitled to hear more often, as the code names it. */
export const enhancedReasons = {
  'most-serious-crime': 'A victim of the most serious crime',
  vulnerable: 'A vulnerable victim: a child, or somebody who may be one',
  intimidated: 'An intimidated victim',
} as const;
export type EnhancedReason = keyof typeof enhancedReasons;

/** Who is entitled to hear more often, by one reading of the code. */
export interface UpdateEntitlement {
  readonly version: string;
  /** The most serious crime, by the category of the incident. */
  readonly mostSerious: readonly IncidentCategory[];
  /** Whose victims are often intimidated, by the category of the incident. */
  readonly intimidating: readonly IncidentCategory[];
  readonly source: string;
  readonly standing: SourceStanding;
  readonly note: string;
  /** First day in force, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

export const updateEntitlements: readonly UpdateEntitlement[] = [
  {
    version: '1',
    mostSerious: ['domestic-abuse', 'sexual-offence', 'homicide', 'hate-crime', 'modern-slavery', 'child-abuse'],
    intimidating: ['stalking-harassment', 'child-exploitation'],
    source: 'https://www.herts.police.uk/Information-and-services/Victim-services/What-to-expect-from-us',
    standing: 'read-old',
    note: 'The page names those under 18, disability and possible intimidation, and the code the most serious crime. Which categories of an incident these are is our own reading; disability is nowhere recorded, and the persistently targeted are not told apart.',
    effectiveFrom: '2021-04-01',
  },
];
