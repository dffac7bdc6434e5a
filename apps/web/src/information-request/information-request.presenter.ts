import type { AskedCounts, AskedOfUsView, AskedPile, WholeAskedView } from '../api/information-view.js';
import type { Page } from '../api/referral-view.js';
import type { InformationDesk } from '../desk/information-desks.js';
import { longDateTime, shortDate } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { inWords } from '../layout/words.js';
import { flagSentences } from '../referral/data-flag.presenter.js';
import { deadlinePanel, dueCell } from '../referral/deadline.presenter.js';
import { personRows } from '../referral/person.presenter.js';
import { row } from '../referral/row.js';
import { triageGrades } from '../referral/triage.presenter.js';
import { answerForm } from './information-request.forms.js';
import {
  askedTabs,
  groundInWords,
  outcomeInWords,
  questionCount,
  requestTag,
  withdrawalInWords,
} from './information-request.words.js';

/** The pile that an address asks for; what waits, for a word that is none of them. */
export const chosenQuestions = (asked: unknown): AskedPile =>
  askedTabs.find(({ state }) => state === asked)?.state ?? askedTabs[0].state;

export const questionsPage = (
  found: Page<AskedOfUsView>,
  chosen: AskedPile,
  { pages }: InformationDesk,
  counts: AskedCounts,
) => ({
  tabs: askedTabs.map(({ state, text }) => ({
    text: counts[state] === undefined ? text : `${text} (${counts[state]})`,
    href: pages.list({ state }),
    active: state === chosen,
  })),
  heading: askedTabs.find(({ state }) => state === chosen)?.text,
  count: questionCount(chosen, found.total),
  rows: found.items.map(({ id, personName, question, state, due, receivedAt }) => ({
    href: pages.show(id),
    ...{ who: personName, question },
    state: requestTag(state, due),
    due: dueCell(due),
    received: shortDate(receivedAt),
  })),
  pagination: pagination(found, (page) => pages.list({ state: chosen, page })),
});

/** Who is asked about, what, why and on what it rests, by when, and what was said. */
export function questionPage(asked: WholeAskedView, { pages }: InformationDesk, now: Date) {
  const { personName, question, why, given, withdrawn, grade, askedBy, askedAt } = asked;
  return {
    ...{ who: personName, question, why },
    state: requestTag(asked.state, asked.due),
    withdrawn: withdrawn && `${withdrawalInWords(withdrawn.reason)}. You need not answer.`,
    due: deadlinePanel(asked.due),
    askedRows: [
      ...row('Asked', [longDateTime(askedAt), askedBy && `by ${askedBy}`].filter(Boolean).join(', ')),
      ...row('How the hub grades it', grade && inWords(triageGrades, grade)),
      ...row('The hub wants it by', longDateTime(asked.answerBy)),
      ...row('On what it asks', groundInWords(asked.restsOn)),
      ...row('For', asked.purpose),
    ],
    personRows: personRows(asked.person, now),
    flags: flagSentences(asked.dataFlags),
    given: given.map(({ outcome, reason, words, by, at }) => ({
      ...{ what: outcomeInWords(outcome, reason), words, by },
      at: longDateTime(at),
    })),
    answer: asked.allowedSteps.includes('answer')
      ? { text: given.length > 0 ? 'Add to the answer' : 'Answer', href: pages.answer(asked.id) }
      : undefined,
    back: pages.list({ state: asked.state }),
  };
}

/** Told once, on the page after it was said. */
export const doneSentence = (step: string | undefined): string | undefined =>
  step === 'give-information' ? answerForm.done : undefined;
