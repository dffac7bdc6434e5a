/** The six agencies of the partnership. A system that belongs to none of them has no business on the road. */
export const agencies = ['police', 'beacon', 'sarc', 'youth-offending', 'probation', 'safeguarding-hub'] as const;

export type Agency = (typeof agencies)[number];

export const agencyNames: Readonly<Record<Agency, string>> = {
  police: 'Hertfordshire police',
  beacon: 'Beacon victim care centre',
  sarc: 'Sexual assault referral centre',
  'youth-offending': 'Youth offending service',
  probation: 'Probation service',
  'safeguarding-hub': 'Safeguarding hub',
};

export function isAgency(value: unknown): value is Agency {
  return agencies.includes(value as Agency);
}
