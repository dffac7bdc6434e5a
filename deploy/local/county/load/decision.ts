import { evidenceWanted, type ReferralOutcome, type RejectionReason } from '#libs/case-schemas';
import type { Random } from '../random.js';

/** One thing that a caseworker does with a referral; the version is added when it is done. */
export type Decision =
  | { readonly step: 'accept' }
  | { readonly step: 'ask'; readonly question: string }
  | { readonly step: 'reject'; readonly reason: RejectionReason; readonly explanation: string }
  | { readonly step: 'progress'; readonly note: string }
  | { readonly step: 'conclude'; readonly outcome: ReferralOutcome; readonly note: string; readonly evidence?: string };

const QUESTIONS = [
  'Is it safe to ring in the evening? The safe contact does not say.',
  'Does the victim need an interpreter?',
  'The phone number does not connect. Is there another?',
  'Was the victim told that we would be in touch?',
];

const REJECTIONS: readonly (readonly [RejectionReason, string, number])[] = [
  ['person-declined', 'Spoke to the person; they do not want support now and know how to reach us.', 40],
  ['cannot-contact', 'Three tries on different days and times; no answer.', 25],
  ['already-supported', 'Has a caseworker at another service; we agreed that they go on.', 12],
  ['insufficient-information', 'No way of contact was given.', 10],
  ['duplicate', 'The same referral came last week.', 7],
  ['not-our-service', 'The person lives in another county and was referred there.', 4],
  ['other', 'Moved abroad.', 2],
];

const NOTES = [
  'First call made; needs assessment booked.',
  'Safety plan agreed. Locks changed.',
  'Spoke for half an hour; would like counselling.',
  'Support with the housing application begun.',
  'Accompanied to the police station.',
];

const OUTCOMES: readonly (readonly [ReferralOutcome, string, number])[] = [
  ['needs-met', 'Feels safer and needs no more from us.', 50],
  ['needs-partly-met', 'Some support given; the rest is for later.', 15],
  ['referred-on', 'Referred to a specialist service.', 20],
  ['person-disengaged', 'Did not come to the last two appointments.', 10],
  ['not-contactable', 'No answer for four weeks.', 4],
  ['other', 'Closed at the person’s request.', 1],
];

const EVIDENCE = 'Calls on three days, one letter, and a note of the last conversation in the case file.';

/** What becomes of one referral: four in five are accepted, and some of those go further. */
export function decisionsFor(random: Random): Decision[] {
  const first = random.weighted([
    ['accept', 81],
    ['reject', 17.5],
    ['ask', 1.5],
  ]);
  if (first === 'ask') return [{ step: 'ask', question: random.pick(QUESTIONS) }];
  if (first === 'reject') {
    const [reason, explanation] = random.weighted(REJECTIONS.map((row) => [row, row[2]] as const));
    return [{ step: 'reject', reason, explanation }];
  }
  return [{ step: 'accept' }, ...furtherSteps(random)];
}

function furtherSteps(random: Random): Decision[] {
  if (!random.chance(0.35)) return [];
  const progress = { step: 'progress', note: random.pick(NOTES) } as const;
  if (!random.chance(0.6)) return [progress];
  const [outcome, note] = random.weighted(OUTCOMES.map((row) => [row, row[2]] as const));
  const evidence = evidenceWanted[outcome] && { evidence: EVIDENCE };
  return [progress, { step: 'conclude', outcome, note, ...evidence }];
}
