import type { IncidentCategory } from '#libs/case-schemas';

/** Which of the service's teams takes which referral. */
export interface TeamPolicy {
  readonly version: string;
  /** What a court answers from the first, by the category of the incident. */
  readonly forCourt: readonly IncidentCategory[];
  readonly source: string;
  readonly evidence: 'verified' | 'superseded' | 'background' | 'estimate';
  readonly note: string;
  readonly effectiveFrom: string;
}

export const teamPolicies: readonly TeamPolicy[] = [
  {
    version: '1',
    forCourt: ['homicide'],
    source: 'https://yjresourcehub.uk/category/prevention-and-diversion/c-tools-and-templates/',
    evidence: 'estimate',
    note: 'The source tells prevention, diversion and statutory work apart by their tools. That these are teams, that a harmed child has one of its own, and that of all offences only a homicide is the court team’s on arrival is our own assumption: whoever is charged later is moved there by a supervisor.',
    effectiveFrom: '2021-04-01',
  },
];
