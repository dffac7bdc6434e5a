import type { DeadlinePolicy } from '#libs/deadlines';

/** How long a sample waits for the client’s word. A starting value until the centre has put in its own. */
export const storagePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'stored-sample',
    version: '1',
    name: 'What becomes of the stored sample',
    anchor: 'sample-taken',
    anchorInWords: 'its taking',
    limit: { unit: 'months', amount: 24 },
    pausedWhile: 'never',
    source:
      'https://www.nhsinform.scot/turn-to-sarcs/7-days-and-under/what-happens-to-evidence-from-a-forensic-medical-examination-fme',
    evidence: 'estimate',
    note: 'The source says 26 months for Scotland; South Yorkshire was reported to keep samples for seven years, others in England for two and then on request. What Hertfordshire does is not known: the shortest reminds soonest, and destroys nothing.',
    effectiveFrom: '2021-04-01',
  },
];
