import {
  codesOf,
  errorReasons,
  evidenceWanted,
  reopeningReasons,
  withdrawalReasons,
  type Agency,
  type ReferralOutcome,
} from '#libs/case-schemas';
import { randomFrom, type Random } from '../random.js';
import {
  accept,
  acceptAfterAll,
  acceptAnswered,
  amend,
  amendTakenOn,
  answer,
  ask,
  assign,
  callAnError,
  conclude,
  dispute,
  foundWrong,
  open,
  prioritise,
  progress,
  reject,
  referOn,
  reopen,
  triage,
  triageAnew,
  uphold,
  withdraw,
  withdrawTakenOn,
  type Course,
  type Turn,
} from './turn.js';
import { ownWorkOf } from './casework/own-work.js';
import { meetingAtOnce } from './casework/hub-meetings.js';
import { everyHandover } from './casework/probation.js';
import type { Today } from './casework/today.js';
import { yesTo } from './own-referrals.js';
import { EVIDENCE, outcomes, rejections, wordsOf } from './words.js';

const STAYS = 'We looked again and stay with it: another service has the lead.';
const PUT_RIGHT = 'The account as the officer read it back to the person, with the day put right.';

/** What the day and the agency's service allow. */
export interface Possible extends Today {
  readonly refersOn: boolean;
}

/**
 * Each way that a referral can go at an agency once: every status that it can come to, every outcome, and every reason that
 * somebody can give. What only the sender can do comes first, because not every referral has one at hand.
 */
export function everyCourse(agency: Agency, possible: Possible, random: Random): Course[] {
  const { today, refersOn } = possible;
  const { questions, notes } = wordsOf[agency] ?? { questions: [], notes: [] };
  const [question = '', note = ''] = [questions[0], notes[0]];
  const no = reject('insufficient-information', 'No way of contact was given.');
  const yes = dispute('The person is at risk; the number is on the second page.');
  const worked = [accept, progress(note)];
  // The hub knows how urgent something is before it sends it on.
  const graded = agency === 'safeguarding-hub' ? [triage('amber')] : [];
  const [withdrawn, withdrawnLater] = [withdrawalsEarly, withdrawalsLate];
  return [
    [ask(question), answer('Yes. It is in the officer’s notes.'), acceptAnswered],
    [no, yes],
    [no, yes, uphold(STAYS)],
    [no, yes, acceptAfterAll],
    ...withdrawn.map((reason): Course => [withdraw(reason)]),
    ...withdrawnLater.map((reason): Course => [accept, withdrawTakenOn(reason)]),
    [amend('correction', PUT_RIGHT)],
    [...worked, amendTakenOn('new-information', PUT_RIGHT)],
    [callAnError('wrong-person')],
    ...everyOwnWork(agency, possible, random),
    ...(refersOn ? goingOn(agency, today).map((said): Course => [...graded, ...worked, referOn(said)]) : []),
    ...(agency === 'safeguarding-hub' ? gradings : []),
    [open],
    [open, assign],
    [open, prioritise('urgent')],
    [accept, prioritise('routine')],
    [accept, assign, prioritise('emergency')],
    [ask(question)],
    [accept, assign],
    [...worked, assign],
    ...outcomes.map(([outcome, words]): Course => [...worked, ending(agency, outcome, words)]),
    ...codesOf(reopeningReasons).map((reason): Course => [
      ...worked,
      ending(agency, 'needs-met', 'Closed.'),
      reopen(reason),
    ]),
    ...rejections.map(([reason, explanation]): Course => [reject(reason, explanation)]),
    ...codesOf(errorReasons).map((reason): Course => [open, foundWrong(reason)]),
  ];
}

/** Some of it stays at that, with some it goes on, and some of it comes to its end. */
function everyOwnWork(agency: Agency, day: Today, random: Random): Course[] {
  const [note = ''] = wordsOf[agency]?.notes ?? [];
  const ends = [[], [progress(note)], [progress(note), ending(agency, 'needs-met', 'Closed.')]];
  const every = ownWorkOf[agency]?.every(day, random) ?? [];
  return every.map((work, place) => [accept, ...work, ...(ends[place % ends.length] ?? [])]);
}

/** So many senders do not answer in time. */
const ASKED_IN_VAIN = 3;
const gradings: readonly Course[] = [
  ...['red', 'amber', 'green', 'blue'].map((grade): Course => [open, triage(grade)]),
  [triage('amber'), triageAnew('amber', 'red')],
  [triage('red'), accept, triageAnew('red', 'green')],
  ...Array.from({ length: ASKED_IN_VAIN }, (): Course => [open, triage('red'), ...meetingAtOnce]),
];

/** To whom an agency sends on what it was sent, where somebody said yes to that. */
const goingOn = (agency: Agency, today: string) => {
  const to: Agency = agency === 'safeguarding-hub' ? 'beacon' : 'safeguarding-hub';
  const consent = yesTo(to, 'safeguarding', `${today}T00:00:00Z`);
  return agency === 'police'
    ? []
    : [{ to, purpose: 'safeguarding', consent, summary: 'What we fear, in our own words.' }];
};

const withdrawalsLate = ['consent-withdrawn', 'no-longer-needed'] as const;
const withdrawalsEarly = codesOf(withdrawalReasons).filter(
  (reason) => !withdrawalsLate.some((late) => late === reason),
);

/** What becomes of most: four in five are accepted, and some of those go further. */
export function usualCourse(agency: Agency, day: Today, random: Random): Course {
  const graded = agency === 'safeguarding-hub' && random.chance(0.8);
  return [...(graded ? [triage(random.weighted(GRADES))] : []), ...decided(agency, day, random)];
}

const GRADES = [
  ['red', 12],
  ['amber', 38],
  ['green', 50],
] as const;

function decided(agency: Agency, day: Today, random: Random): Course {
  const { questions, notes } = wordsOf[agency] ?? { questions: [], notes: [] };
  const first = random.weighted([
    ['accept', 81],
    ['reject', 17.5],
    ['ask', 1.5],
  ]);
  if (first === 'ask') return [ask(random.pick(questions))];
  if (first === 'reject') {
    const [reason, explanation] = random.weighted(rejections.map((row) => [row, row[2]] as const));
    return [reject(reason, explanation)];
  }
  const goesOn = random.chance(0.35);
  const work = isWorked(agency, goesOn, random) ? (ownWorkOf[agency]?.usual(day, random) ?? []) : [];
  if (!goesOn) return [accept, ...work];
  const note = progress(random.pick(notes));
  if (!random.chance(0.6)) return [accept, ...work, note];
  const [outcome, words] = random.weighted(outcomes.map((row) => [row, row[2]] as const));
  return [accept, ...work, note, ending(agency, outcome, words), ...(ownWorkOf[agency]?.afterwards?.(random) ?? [])];
}

/** Beacon is sent many times more people than the others: of its own work only some is shown. */
const isWorked = (agency: Agency, goesOn: boolean, random: Random): boolean =>
  agency !== 'beacon' || (goesOn && random.chance(0.5));

/** Who is handed over at 18: taken on in each way, or asked about first. */
export const coursesOfHandover = (day: Today): Course[] => [
  ...everyHandover(day).map((work): Course => [accept, ...work]),
  [ask('Who has worked with them, and may we ask that person to the first appointment?')],
];

/** Nobody is asked about what names nobody, and nothing is written to it by which it could be joined to a case. */
export function courseOfIntelligence(referralId: string): Course {
  const ended = conclude({ outcome: 'needs-met', note: 'Passed to the team that looks at such places.' });
  return randomFrom(referralId).pick([[], [open], [accept], [accept, ended]]);
}

/** The police say of each what they did, under which reference. */
const ending = (agency: Agency, outcome: ReferralOutcome, note: string): Turn =>
  conclude({ outcome, note, ...((agency === 'police' || evidenceWanted[outcome]) && { evidence: EVIDENCE }) });
