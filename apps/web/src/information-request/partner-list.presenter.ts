import type { PartnerPile, PartnerRequestLine } from '../api/information-view.js';
import type { Page, QueueCounts } from '../api/referral-view.js';
import { longDateTime } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { agency } from '../layout/words.js';
import { paths } from '../paths.js';
import { dueCell } from '../referral/deadline.presenter.js';
import { outcomeInWords, partnerTabs, questionCount, requestTag } from './information-request.words.js';

/** The pile that an address asks for; what waits, for a word that is none of them. */
export const chosenPartners = (asked: unknown): PartnerPile =>
  partnerTabs.find(({ pile }) => pile === asked)?.pile ?? partnerTabs[0].pile;

/** What is wanted first stands first; of what is answered, the latest. */
export const partnersPage = (found: Page<PartnerRequestLine>, chosen: PartnerPile, counts: QueueCounts = {}) => ({
  tabs: partnerTabs.map(({ pile, text }) => ({
    text: counts[pile] === undefined ? text : `${text} (${counts[pile]})`,
    href: paths.partnerRequests({ pile }),
    active: pile === chosen,
  })),
  heading: partnerTabs.find(({ pile }) => pile === chosen)?.text,
  count: questionCount(chosen, found.total),
  rows: found.items.map(({ referralId, personName, to, question, askedAt, state, due, answers }) => ({
    href: paths.received['safeguarding-hub'].show(referralId),
    ...{ who: personName, question },
    partner: agency(to),
    asked: longDateTime(askedAt),
    state: requestTag(state, due),
    due: dueCell(due),
    said: answers.at(-1) && outcomeInWords(answers.at(-1)?.outcome ?? 'known', answers.at(-1)?.reason),
  })),
  pagination: pagination(found, (page) => paths.partnerRequests({ pile: chosen, page })),
});
