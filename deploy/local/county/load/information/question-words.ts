import type { ConsentOverride } from '#libs/case-schemas';

/** Whom the hub asks what they know of somebody. */
export type Partner = 'police' | 'probation' | 'youth-offending' | 'beacon';

/** What the hub asks, without a name and without what was feared. */
export const QUESTIONS: Readonly<Record<Partner, readonly string[]>> = {
  police: [
    'Have you been called to their home since March?',
    'Do you know of anybody who has threatened them?',
    'Is anything known that bears on who may safely visit?',
  ],
  probation: [
    'Do you supervise them, or anybody who gives their address?',
    'Is there a licence condition that names them?',
  ],
  'youth-offending': [
    'Do you work with them, and who is their worker?',
    'Have they told you of anybody whom they are afraid of?',
  ],
  beacon: ['Do you support them, and how can they be reached safely?'],
};

export const WHY = [
  'We decide today who sees them first.',
  'A meeting about them is planned, and what you know should be on the table.',
  'Whoever told us could not say whether anybody knows them.',
];

/** What a partner knows. */
export const KNOWN: Readonly<Record<Exclude<Partner, 'beacon'>, readonly string[]>> = {
  police: [
    'Called twice since March, both times by a neighbour. No arrest.',
    'Reported missing once in summer and found the same night at a friend’s.',
    'A warning marker: two officers to visit.',
  ],
  probation: [
    'On a community order until spring; keeps the appointments.',
    'Not supervised. Somebody on licence gives the same address.',
  ],
  'youth-offending': [
    'Worked with until June after a first offence. Spoke of an older friend who gives presents.',
    'Assessed in autumn; the worker sees them on Thursdays.',
  ],
};

/** Who decided to ask without the person's yes; when stands with it. */
export const DECISION: Omit<ConsentOverride, 'at'> = {
  ...{ reason: 'unsafe-to-seek-consent', decidedBy: 'Priya Nair', decidedByRole: 'Practice lead' },
  text: 'Whoever harms them reads their messages; to ask would tell that somebody asks.',
  ...{ personTold: false, whyNotTold: 'They would be asked at home about what we know.' },
};
