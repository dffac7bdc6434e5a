import type { Agency, RepeatAlert } from '#libs/case-schemas';

/** What somebody has seen of a finding. What only later versions of the contract say may be there as well. */
export type ToldSample = RepeatAlert & { readonly people?: number; readonly standings?: object };

type Change = readonly [string, Partial<ToldSample>];

export const seenOf = (kind: RepeatAlert['kind']): ToldSample => ({
  ...{ alertId: 'a-1', findingId: 'f-1', kind, state: 'current', count: 2, windowMonths: 12 },
  ...{ referralIds: ['r-1', 'r-2'], personRecordIds: ['r-1', 'r-2'], sentence: 'Second report', toldBy: ['police'] },
  evidence: [
    { occurredAt: '2026-05-20T21:15:00Z', category: 'burglary', toldBy: ['police'] },
    { occurredAt: '2026-11-20T21:15:00Z', category: 'burglary', toldBy: ['police'] },
  ],
  standings: { suspected: 1 },
  ...{ asked: 'Look.', policyId: kind, policyVersion: '1', foundAt: '2026-11-20T23:00:00Z' },
});

/** What a later alert says more. */
export const moreThan = ({ evidence }: ToldSample, another: Agency): readonly Change[] => [
  ['of another report', { count: 3 }],
  ['of more people', { people: 1 }],
  ['that the suspect was charged', { standings: { suspected: 1, charged: 1 } }],
  ['of another referral', { referralIds: ['r-1', 'r-2', 'r-3'] }],
  ['of another record', { personRecordIds: ['r-1', 'r-3'] }],
  ['that another agency told', { toldBy: ['police', another] }],
  [
    'of another incident, though as many are left',
    {
      evidence: [
        ...evidence.slice(1),
        { occurredAt: '2026-11-21T08:00:00Z', category: 'stalking-harassment', toldBy: [] },
      ],
    },
  ],
  [
    'that another agency told of the same incident',
    { evidence: evidence.map((each) => ({ ...each, toldBy: ['police', 'sarc'] })) },
  ],
  ['that it does not hold', { state: 'withdrawn' }],
];

/** What a later alert says otherwise, and not more. */
export const noMoreThan = ({ evidence }: ToldSample): readonly Change[] => [
  ['in other words', { sentence: 'Reported twice', asked: 'Please look.' }],
  ['under a later version of the policy', { policyVersion: '2', windowMonths: 24, foundAt: '2026-11-24T09:00:00Z' }],
  ['of fewer incidents', { count: 1, evidence: evidence.slice(1) }],
  ['of fewer referrals', { referralIds: ['r-2'], personRecordIds: ['r-2'] }],
  [
    'of a moment that is written otherwise',
    { evidence: evidence.map((each) => ({ ...each, occurredAt: each.occurredAt.replace('Z', '+00:00') })) },
  ],
];
