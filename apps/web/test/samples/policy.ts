import type { PolicyHistoryView, PolicyVersionView } from '../../src/api/policy-view.js';

export const POLICY_ID = 'asb-case-review';

/** A version of a policy; by itself what the hub began with. */
export const aPolicyVersion = (
  changes: Partial<PolicyVersionView> = {},
  says: Partial<PolicyVersionView['policy']> = {},
): PolicyVersionView => ({
  ...{ version: 1, standing: 'starting-value', knownAt: '2026-11-20T09:00:00Z' },
  policy: {
    ...{ id: POLICY_ID, version: '1', kind: 'asb-case-review', counts: 'incidents', atLeast: 3 },
    ...{ window: { length: 6, unit: 'months' }, anchor: 'reported', roles: ['victim', 'reporter'] },
    ...{ categories: ['antisocial-behaviour'], source: 'https://www.example.org/community-trigger' },
    ...{ note: 'Three reports by one person in 6 months.', effectiveFrom: '2021-04-01' },
    ...says,
  } as PolicyVersionView['policy'],
  ...changes,
});

/** What somebody proposed, and another has not decided. */
export const aProposedVersion = (changes: Partial<PolicyVersionView> = {}): PolicyVersionView =>
  aPolicyVersion(
    {
      ...{ version: 2, standing: 'waiting', knownAt: '2026-11-24T09:00:00Z' },
      proposed: { by: 'Sean Byrne', why: 'The board wants five.' },
      ...changes,
    },
    { version: '2', atLeast: 5, effectiveFrom: '2127-01-01' },
  );

export const aPolicyHistory = (changes: Partial<PolicyHistoryView> = {}): PolicyHistoryView => ({
  ...{ id: POLICY_ID, kind: 'asb-case-review', version: 1, inForce: 1 },
  ...{ versions: [aPolicyVersion()], allowedSteps: [] },
  ...changes,
});
