import type { AlertCounts, AlertPile, AlertStep, AskedView, ConcernedView, WholeAlertView } from '../api/alert-view.js';
import type { Page } from '../api/referral-view.js';
import type { AlertDesk } from '../desk/alert-desks.js';
import { longDateTime, shortDate } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { agencyList, category, findingKind, statusTag } from '../layout/words.js';
import { paths } from '../paths.js';
import { deadlinePanel, dueCell } from '../referral/deadline.presenter.js';
import { alertForms } from './alert.forms.js';
import { alertCount, alertStateTag, alertTabsOf, entryInWords } from './alert.words.js';

/** The pile that an address asks for; what waits, for a word that is none of them. */
export const chosenAlerts = (asked: unknown, desk: AlertDesk): AlertPile =>
  alertTabsOf(desk).find(({ state }) => state === asked)?.state ?? 'new';

export function alertsPage(found: Page<AskedView>, chosen: AlertPile, desk: AlertDesk, counts: AlertCounts) {
  const { pages } = desk;
  const tabs = alertTabsOf(desk);
  return {
    tabs: tabs.map(({ state, text }) => ({
      text: counts[state] === undefined ? text : `${text} (${counts[state]})`,
      href: pages.list({ state }),
      active: state === chosen,
    })),
    heading: tabs.find(({ state }) => state === chosen)?.text,
    count: alertCount(chosen, found.total),
    rows: found.items.map((alert) => ({
      href: pages.show(alert.id),
      who: whoInWords(alert),
      kind: findingKind(alert.kind),
      holds: alert.holds,
      sentence: alert.sentence,
      received: shortDate(alert.receivedAt),
      state: alertStateTag(alert),
      due: alert.due && dueCell(alert.due),
    })),
    pagination: pagination(found, (page) => pages.list({ state: chosen, page })),
  };
}

/** Each name once. */
export const whoInWords = ({ about }: AskedView): string =>
  [...new Set(about.map(({ personName }) => personName))].join(', ');

/** What the hub says, on what evidence and by which rule, what is asked, who has seen it and what was done. */
export function alertPage(alert: WholeAlertView, { agency, pages }: AlertDesk) {
  return {
    who: whoInWords(alert),
    title: `${alert.holds ? '' : 'Taken back: '}${findingKind(alert.kind)}`,
    state: alertStateTag(alert),
    isOver: alert.isOver,
    isAsked: alert.isAsked ?? true,
    sentence: alert.sentence,
    // What was asked because of it is asked no more.
    asked: alert.holds && alert.isAsked !== false ? alert.asked : undefined,
    evidence: alert.evidence.map(({ occurredAt, category: what, toldBy }) => ({
      when: shortDate(occurredAt),
      what: category(what),
      toldBy: agencyList(toldBy),
    })),
    toldBy: agencyList(alert.toldBy),
    received: longDateTime(alert.receivedAt),
    rule: [alert.policyId, alert.policyVersion && `version ${alert.policyVersion}`].filter(Boolean).join(', '),
    due: alert.due && deadlinePanel(alert.due),
    about: alert.about.map((one) => concerned(one, agency)),
    entries: alert.entries.map((entry) => ({
      what: entryInWords(entry),
      by: entry.by,
      at: longDateTime(entry.at),
      words: entry.words,
    })),
    steps: alert.allowedSteps.map((step) => ({ text: alertForms[step].title, href: pages.step(alert.id, step) })),
    back: pages.list({ state: alert.isAsked === false ? 'referral-over' : alert.state }),
  };
}

/** Where the person's own page is: the referral or, for the police, their incident. */
function concerned(
  { personName, referralId, status, contactId, incidentId, category: what, reference }: ConcernedView,
  agency: AlertDesk['agency'],
) {
  return {
    person: personName,
    ...(referralId !== undefined && { href: paths.received[agency].show(referralId) }),
    ...(incidentId !== undefined && { href: paths.incidents.show(incidentId) }),
    ...(status && { status: statusTag(status) }),
    what: [contactId && 'came by themselves:', what && category(what), reference].filter(Boolean).join(' '),
  };
}

/** Told once, on the page after it was said. */
export const doneSentence = (step: string | undefined): string | undefined => alertForms[step as AlertStep]?.done;
