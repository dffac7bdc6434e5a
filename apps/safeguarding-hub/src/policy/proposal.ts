import { problemsOfPolicy } from '#libs/repeat-detection/live';
import type { EscalationSign, Policy } from '#libs/repeat-detection';

/** What a new version can say otherwise: all but what kind of thing it counts, for that is another policy. */
export type PolicyValues = Pick<
  Policy,
  | 'atLeast'
  | 'window'
  | 'anchor'
  | 'roles'
  | 'standings'
  | 'categories'
  | 'grades'
  | 'reportedWithin'
  | 'source'
  | 'note'
  | 'effectiveFrom'
  | 'effectiveUntil'
> & {
  /** Of one that looks for signs, and of no other. */
  readonly signs?: readonly EscalationSign[];
  readonly signsAtLeast?: number;
  readonly gapAtMost?: number;
};

/** The next version of a policy: of the same kind, counting the same, with these values. */
export function nextVersion(latest: Policy, version: number, values: PolicyValues): Policy {
  const { id, kind, counts } = latest;
  const shape = {
    ...{ id, kind, counts, version: String(version) },
    ...('per' in latest && latest.per && { per: latest.per }),
    ...('unconnected' in latest && { unconnected: latest.unconnected }),
  };
  const said = Object.entries(values).filter(([, value]) => value !== undefined);
  return { ...shape, ...Object.fromEntries(said) } as Policy;
}

export interface ProposalProblem {
  readonly field: string;
  readonly code: ProposalFault;
  readonly message: string;
}
export type ProposalFault =
  'missing' | 'not-of-this-policy' | 'anchor-needs-a-pair' | 'anchor-needs-a-window' | 'never-finds';

/** What is wrong with a proposed version, by the names of its fields; what each field may be by itself was looked at before. */
export function problemsOf(policy: Policy): ProposalProblem[] {
  const said = shapeProblems(policy);
  if (said.length > 0) return said;
  return problemsOfPolicy(policy).map(({ field, problem }) => ({
    field,
    code: 'never-finds',
    message: `is wrong: ${problem}`,
  }));
}

const ofSigns = ['signs', 'signsAtLeast', 'gapAtMost'] as const;

function shapeProblems(policy: Policy): ProposalProblem[] {
  const wantsSigns = policy.counts === 'signs';
  const signs = ofSigns.filter((field) => wantsSigns !== field in policy);
  const countsFromReferral = policy.anchor === 'referred' || policy.anchor === 'discussed';
  const isPair = policy.counts === 'incidents' && policy.per === 'counterpart';
  return [
    ...signs.map((field) => (wantsSigns ? missing(field) : notOfThis(field))),
    ...(countsFromReferral && !isPair ? [needsPair] : []),
    ...(countsFromReferral && isPair && !policy.window ? [needsWindow] : []),
  ];
}

const missing = (field: string): ProposalProblem => ({ field, code: 'missing', message: 'must be given' });
const notOfThis = (field: string): ProposalProblem => ({
  ...{ field, code: 'not-of-this-policy' },
  message: 'belongs to a policy that looks for signs, and this one does not',
});
const needsPair: ProposalProblem = {
  ...{ field: 'anchor', code: 'anchor-needs-a-pair' },
  message: 'counts from a referral, which only a policy about the same two people can',
};
const needsWindow: ProposalProblem = {
  ...{ field: 'window', code: 'anchor-needs-a-window' },
  message: 'must be given by one that counts from a referral',
};
