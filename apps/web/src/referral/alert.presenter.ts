import { alertStateTag } from '../alert/alert.words.js';
import type { AlertView } from '../api/referral-view.js';
import { longDate, shortDate } from '../layout/dates.js';
import { agencyList, category, findingKind, often } from '../layout/words.js';
import type { AlertPaths } from '../paths.js';

/** One alert of the safeguarding hub as a panel: what it says, what is asked of the reader, and on what grounds. */
export function alertPanel(alert: AlertView, place: number, pages?: AlertPaths) {
  const { question } = alert;
  return {
    ...(question && pages && { seen: alertStateTag(question), href: pages.show(question.id) }),
    id: `alert-${place + 1}`,
    title: alert.state === 'withdrawn' ? `Taken back: ${findingKind(alert.kind)}` : titleOf(alert),
    holds: alert.state === 'current',
    sentence: alert.sentence,
    // What was asked because of it is asked no more.
    asked: alert.state === 'withdrawn' ? undefined : alert.asked,
    toldBy: agencyList(alert.toldBy),
    received: longDate(alert.receivedAt),
    evidence: alert.evidence.map(({ occurredAt, category: what, toldBy }) => ({
      when: shortDate(occurredAt),
      what: category(what),
      toldBy: agencyList(toldBy),
    })),
  };
}

function titleOf({ windowMonths, ...alert }: AlertView): string {
  const window = windowMonths === undefined ? alert.window : ({ length: windowMonths, unit: 'months' } as const);
  return `${findingKind(alert.kind)}: ${often({ ...alert, ...(window && { window }) }, 'report')}`;
}
