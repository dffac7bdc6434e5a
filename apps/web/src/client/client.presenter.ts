import type { ReferralView } from '../api/referral-view.js';
import { isvaDesk, type ClientDesk } from '../desk/client-desks.js';
import { referralDesks } from '../desk/desks.js';
import { longDateTime } from '../layout/dates.js';
import { agency, statusTag } from '../layout/words.js';
import { contactPanel } from '../referral/contact.presenter.js';
import { flagSentences } from '../referral/data-flag.presenter.js';
import { deadlinePanels } from '../referral/deadline.presenter.js';
import { ownWork } from '../referral/own-work.presenter.js';
import { personRows, personTitle } from '../referral/person.presenter.js';
import { row } from '../referral/row.js';
import { isvaLinks } from '../referral/isva-links.presenter.js';

/** Somebody with whom the centre or an adviser works, with a link for each thing that can be written down now. */
export function clientPage(told: ReferralView, desk: ClientDesk, now: Date) {
  const isOfAdviser = desk === isvaDesk;
  const forms = (desk.forms?.(now, told) ?? []).filter(({ isAllowed }) => isAllowed?.(told));
  const links = forms.map(({ step, title }) => ({ text: title, href: desk.pages.step(told.id, step) }));
  return {
    caption: isOfAdviser ? 'Supported by an adviser' : 'Came by themselves',
    person: personTitle(told),
    back: desk.pages.list(),
    backText: `Back to ${desk.name.toLowerCase()}`,
    contact: contactPanel(told.safeContact, told.channels),
    owed: told.owed,
    forms: links,
    adviserForms: isOfAdviser ? [] : isvaLinks(told),
    sections: ownWork(told),
    deadlines: deadlinePanels(told, now),
    flags: flagSentences(told.dataFlags),
    referredOn: (told.referredOn ?? []).map(({ id, to, status, at }) => ({
      ...{ to: agency(to), when: longDateTime(at), status: statusTag(status) },
      href: sentPages?.show(id),
    })),
    personRows: personRows(told.person, now),
    cameRows: [
      ...(isOfAdviser ? [] : row('Came', longDateTime(told.sentAt))),
      ...row('When it happened', told.incident.occurredAt && longDateTime(told.incident.occurredAt)),
    ],
    summary: told.summary,
  };
}

const sentPages = referralDesks.find(({ agency: of, side }) => of === 'sarc' && side === 'sender')?.pages;
