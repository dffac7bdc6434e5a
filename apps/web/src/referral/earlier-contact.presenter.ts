import { referralOutcomes, rejectionReasons, withdrawalReasons } from '#libs/case-schemas';
import type { EarlierContactsView, EarlierContactView, HereBeforeView } from '../api/earlier-contact-view.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { longDate } from '../layout/dates.js';
import { agency, category, counted, inWords } from '../layout/words.js';
import { triageGrades } from './triage.presenter.js';

/** For a row of the queue: which contact it is, and that nothing came of those before. */
export const hereBeforeCell = ({ number, withinMonths, noActionInARow }: HereBeforeView) => ({
  text: number > 1 ? `${ordinal(number)} contact in ${counted(withinMonths, 'month')}` : 'Here before',
  marked: noActionInARow === undefined ? undefined : `${noActionInARow} times no further action`,
});

/** What was decided before about the same person; that it is not known is not the same as that there was nothing. */
export function earlierContacts(told: EarlierContactsView | undefined, desk: ReferralDesk) {
  if (!told) return { notKnown: true };
  if (told.items.length === 0) return undefined;
  const { hereBefore } = told;
  const inARow = hereBefore?.noActionInARow;
  return {
    sentence: hereBefore && hereBefore.number > 1 ? `This is the ${countSentence(hereBefore)}.` : undefined,
    marked: inARow && `The last ${inARow} contacts about this person ended with no further action.`,
    rows: told.items.map((contact) => rowOf(contact, desk)),
  };
}

const countSentence = ({ number, withinMonths }: HereBeforeView): string =>
  `${ordinal(number).toLowerCase()} contact about this person in ${counted(withinMonths, 'month')}`;

function rowOf(contact: EarlierContactView, { pages }: ReferralDesk) {
  const { id, from, receivedAt, category: what, outcome, graded, decided } = contact;
  return {
    href: pages.show(id),
    when: longDate(receivedAt),
    what: category(what),
    from: agency(from),
    graded: graded && [inWords(triageGrades, graded.grade), graded.why, byWhom(graded.by, graded.at)],
    decided: [
      inWords(outcomes, outcome),
      ...(decided
        ? [reasonOf(contact), decided.words, byWhom(decided.by ?? agency(decided.byAgency), decided.at)].filter(isSaid)
        : []),
    ],
  };
}

function reasonOf({ status, decided }: EarlierContactView): string | undefined {
  const { reason, outcome } = decided ?? {};
  const words = status === 'withdrawn' ? withdrawalReasons : rejectionReasons;
  return reason === undefined ? outcome && inWords(referralOutcomes, outcome) : inWords(words, reason);
}

const byWhom = (name: string, at: string): string => `${name}, ${longDate(at)}`;
const isSaid = (text: string | undefined): text is string => text !== undefined && text !== '';

const outcomes = {
  undecided: 'Not decided yet',
  'taken-on': 'Taken on',
  'no-further-action': 'No further action',
  concluded: 'Taken on and concluded',
  'sent-twice': 'Had been sent before',
  withdrawn: 'Withdrawn by its sender',
};

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

const ordinal = (number: number): string => ordinals[number - 1] ?? `${number}th`;
