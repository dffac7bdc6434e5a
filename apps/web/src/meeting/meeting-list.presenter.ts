import { dayInLondon } from '#libs/case-schemas';
import type { ActionLine, MeetingLine } from '../api/casework-view.js';
import type { Page, QueueCounts } from '../api/referral-view.js';
import { knownDate, longDateTime } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { counted, tag } from '../layout/words.js';
import { somebodyWords } from '../own-work/meeting.fields.js';
import { paths } from '../paths.js';

const piles = [
  { pile: 'to-record', of: 'meetings', text: 'To record', are: 'to be recorded' },
  { pile: 'to-come', of: 'meetings', text: 'To come', are: 'still to come' },
  { pile: 'actions-overdue', of: 'actions', text: 'Actions overdue', are: 'overdue' },
  { pile: 'actions-open', of: 'actions', text: 'Actions to do', are: 'to be done' },
  { pile: 'over', of: 'meetings', text: 'Over', are: 'over' },
] as const;
export type WorkPile = (typeof piles)[number];

/** The pile that an address asks for; the first one for a word that is none of them. */
export const chosenWork = (asked: unknown): WorkPile => piles.find(({ pile }) => pile === asked) ?? piles[0];

/** Which meetings nobody has recorded, and what of what they wanted done is late: what waits longest stands first. */
export const meetingsPage = (found: Page<MeetingLine>, chosen: WorkPile, counts?: QueueCounts) => ({
  ...frame(found, chosen, counts),
  count: `${counted(found.total, 'meeting')} ${chosen.are}`,
  meetings: found.items.map(({ id, referralId, personId, personName, plannedFor, reason, calledBy }) => ({
    href: paths.meetings.show(referralId, id),
    personHref: personId && paths.people.show(personId),
    ...{ person: personName, when: longDateTime(plannedFor), reason, calledBy },
  })),
});

export const actionsPage = (found: Page<ActionLine>, chosen: WorkPile, now: Date, counts?: QueueCounts) => ({
  ...frame(found, chosen, counts),
  count: `${counted(found.total, 'action')} ${chosen.are}`,
  actions: found.items.map(({ meetingId, referralId, personId, personName, what, dueOn, owner }) => ({
    href: paths.meetings.show(referralId, meetingId),
    personHref: personId && paths.people.show(personId),
    ...{ person: personName, what, due: knownDate(dueOn) },
    owner: owner ? somebodyWords(owner) : 'Nobody yet',
    late: dueOn < dayInLondon(now) ? tag('Overdue', 'red') : undefined,
  })),
});

const frame = (found: Page<unknown>, chosen: WorkPile, counts: QueueCounts = {}) => ({
  tabs: piles.map(({ pile, text }) => ({
    text: counts[pile] === undefined ? text : `${text} (${counts[pile]})`,
    href: paths.meetings.list({ pile }),
    active: pile === chosen.pile,
  })),
  heading: chosen.text,
  pagination: pagination(found, (page) => paths.meetings.list({ pile: chosen.pile, page })),
});
