import type { Agency, ReferralOutcome, RejectionReason } from '#libs/case-schemas';

/** What the people of an agency write, without a name. */
export interface Words {
  readonly questions: readonly string[];
  readonly notes: readonly string[];
}

/** An agency that has none here has nothing to say. */
export const wordsOf: Readonly<Partial<Record<Agency, Words>>> = {
  beacon: {
    questions: [
      'Is it safe to ring in the evening? The safe contact does not say.',
      'Does the victim need an interpreter?',
      'The phone number does not connect. Is there another?',
      'Was the victim told that we would be in touch?',
    ],
    notes: [
      'First call made; needs assessment booked.',
      'Safety plan agreed. Locks changed.',
      'Spoke for half an hour; would like counselling.',
      'Support with the housing application begun.',
      'Accompanied to the police station.',
    ],
  },
  sarc: {
    questions: ['Has the client washed since? It decides what can be offered.', 'Who comes with the client?'],
    notes: [
      'Appointment offered for this evening.',
      'Talked through what an examination is and is not.',
      'ISVA named.',
    ],
  },
  'youth-offending': {
    questions: ['Has the child admitted it? The panel needs to know.', 'Which school does the child go to?'],
    notes: ['Home visit made; parent and child seen.', 'Assessment begun with the child.', 'Panel date agreed.'],
  },
  probation: {
    questions: ['Is there a condition of bail that we should know of?', 'Is this the address that you have now?'],
    notes: ['Appointment brought forward.', 'Spoke with the police lead; licence looked at.', 'Risk reviewed.'],
  },
  'safeguarding-hub': {
    questions: ['Was the child seen, and alone?', 'Who has parental responsibility?'],
    notes: ['Health and education asked what they know.', 'Strategy discussion held.', 'Family spoken to.'],
  },
  police: {
    questions: ['Does the person wish to make a statement?', 'Is there anything that cannot wait until Monday?'],
    notes: ['Crime recorded; officer named.', 'Visit made with the social worker.', 'Markers put on the address.'],
  },
};

export const rejections: readonly (readonly [RejectionReason, string, number])[] = [
  ['person-declined', 'Spoke to the person; they do not want support now and know how to reach us.', 40],
  ['cannot-contact', 'Three tries on different days and times; no answer.', 25],
  ['already-supported', 'Has a worker at another service; we agreed that they go on.', 12],
  ['insufficient-information', 'No way of contact was given.', 10],
  ['duplicate', 'The same referral came last week.', 7],
  ['not-our-service', 'The person lives in another county and was referred there.', 4],
  ['other', 'Moved abroad.', 2],
];

export const outcomes: readonly (readonly [ReferralOutcome, string, number])[] = [
  ['needs-met', 'Needs no more from us.', 50],
  ['needs-partly-met', 'Some support given; the rest is for later.', 15],
  ['referred-on', 'Referred to a specialist service.', 20],
  ['person-disengaged', 'Did not come to the last two appointments.', 10],
  ['not-contactable', 'No answer for four weeks.', 4],
  ['other', 'Closed at the person’s request.', 1],
];

export const EVIDENCE = 'Calls on three days, one letter, and a note of the last conversation in the case file.';
