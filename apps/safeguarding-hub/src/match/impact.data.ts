/** From when on somebody's word about two records needs a second person's. */
export interface ImpactPolicy {
  readonly version: string;
  /** Records of one of the people concerned. */
  readonly fromRecords: number;
  /** Whether a finding that holds about one of them is enough. */
  readonly withFindings: boolean;
  readonly source: string;
  readonly evidence: 'verified' | 'superseded' | 'background' | 'estimate';
  readonly effectiveFrom: string;
}

export const impactPolicies: readonly ImpactPolicy[] = [
  {
    version: '1',
    fromRecords: 5,
    withFindings: true,
    source: 'Our own: agencies have acted on what was found, and five records are a history that somebody has read.',
    evidence: 'estimate',
    effectiveFrom: '2020-01-01',
  },
];

export function impactPolicyOn(day: string, all: readonly ImpactPolicy[] = impactPolicies): ImpactPolicy {
  const [latest] = all
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom));
  if (!latest) throw new RangeError(`no rule about impact holds on ${day}`);
  return latest;
}
