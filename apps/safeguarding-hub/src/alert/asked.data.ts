import type { FindingKind } from '#libs/case-schemas';
import type { FindingSubject } from '../finding/finding.row.js';

const together = 'Look at the earlier reports together, and consider whether the risk has risen.';
const caseReview = 'that they may ask for a review of how their reports were answered, and consider one.';

/** What whoever is alerted is asked to do. The words are ours. */
export const asked = {
  'repeat-victim': () => together,
  'repeat-perpetrator': () => 'Consider whether this person is a risk to others than the victim of this report.',
  'repeat-pair': () => 'Consider a referral to MARAC: the same two people are reported again.',
  'serial-perpetrator': () =>
    'Consider who else is at risk from this person, and whether somebody who is has to be told.',
  'asb-case-review': (subject) =>
    subject === 'suspect' ? `Tell each of those who reported ${caseReview}` : `Tell this person ${caseReview}`,
  'repeat-missing': () =>
    'See that somebody has talked with them since they came back, and consider whether they are exploited.',
  'repeat-hate': () => 'Look at the earlier reports together, and consider whether they come from the same people.',
  'low-level-accumulation': () => 'Look at these concerns as one: none of them was graded higher by itself.',
  escalation: (subject) =>
    subject === 'suspect'
      ? 'Consider how those at risk from this person are kept safe: it is getting worse.'
      : 'Assess the risk anew and consider a referral to MARAC: it is getting worse.',
} satisfies Record<FindingKind, (subject: FindingSubject) => string>;
