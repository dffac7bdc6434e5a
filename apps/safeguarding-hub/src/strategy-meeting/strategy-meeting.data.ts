import type { SourceStanding } from '#libs/case-schemas';

/** Who may be asked to a meeting: the agencies of the partnership, and others who know the child or the adult. */
export const partners = {
  'safeguarding-hub': 'Safeguarding hub',
  police: 'Police',
  'childrens-social-care': 'Children’s social care',
  'adult-social-care': 'Adult social care',
  health: 'Health',
  education: 'Education',
  probation: 'Probation',
  'youth-offending': 'Youth offending service',
  beacon: 'Beacon victim care centre',
  sarc: 'Sexual assault referral centre',
  housing: 'Housing',
  other: 'Another service',
} as const;
export type Partner = keyof typeof partners;

/** Something that a meeting may decide, by which law, and since when it stands in this list. */
export interface MeetingDecision {
  readonly words: string;
  readonly source: string;
  readonly standing: SourceStanding;
  readonly effectiveFrom: string;
}

const known = { standing: 'background', effectiveFrom: '2021-04-01' } as const;
const WORKING_TOGETHER = 'Working Together to Safeguard Children 2023';

/** The statutes and the guidance are named from background knowledge; their texts were not read for it. */
export const meetingDecisions = {
  'section-47-single': {
    words: 'An enquiry under section 47 by social care alone',
    source: 'Children Act 1989, section 47',
    ...known,
  },
  'section-47-joint': {
    words: 'An enquiry under section 47 by social care and the police together',
    source: 'Children Act 1989, section 47',
    ...known,
  },
  'child-protection-conference': {
    words: 'An initial child protection conference',
    source: WORKING_TOGETHER,
    ...known,
  },
  'section-17-assessment': {
    words: 'An assessment of a child in need',
    source: 'Children Act 1989, section 17',
    ...known,
  },
  'section-42-enquiry': {
    words: 'An enquiry about an adult at risk',
    source: 'Care Act 2014, section 42',
    ...known,
  },
  'immediate-protection': {
    words: 'Protection at once',
    source: 'Children Act 1989, sections 44 and 46',
    ...known,
  },
  'criminal-investigation': { words: 'A criminal investigation by the police', source: WORKING_TOGETHER, ...known },
  'no-further-action': { words: 'Nothing further', source: WORKING_TOGETHER, ...known },
  other: { words: 'Something else', source: WORKING_TOGETHER, ...known },
} as const satisfies Readonly<Record<string, MeetingDecision>>;
export type DecisionCode = keyof typeof meetingDecisions;
export const decisionCodes = Object.keys(meetingDecisions) as DecisionCode[];

export const decisionOf = (code: DecisionCode): MeetingDecision => meetingDecisions[code];

/** What became of an action: either way with a word. */
export const actionStates = { done: 'Done', 'not-done': 'Not done' } as const;
export type ActionState = keyof typeof actionStates;

/** How a meeting is over: it was held and its minutes are kept, or it did not take place. */
export const meetingEnds = { closed: 'Closed', 'called-off': 'Called off' } as const;
export type MeetingEnd = keyof typeof meetingEnds;
