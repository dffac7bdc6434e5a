import { alertActions } from '#libs/case-schemas';
import type { AlertEntryView, AlertPile, AlertState, AskedView } from '../api/alert-view.js';
import type { AlertDesk } from '../desk/alert-desks.js';
import { counted, inWords, tag, type Tag } from '../layout/words.js';

/** The tabs of the worklist: what to do first stands first. */
export const alertTabs = [
  { state: 'new', text: 'New' },
  { state: 'overdue', text: 'Overdue' },
  { state: 'acknowledged', text: 'Acknowledged' },
  { state: 'answered', text: 'Answered' },
  { state: 'referral-over', text: 'Referral over' },
] as const satisfies readonly { readonly state: AlertPile; readonly text: string }[];

/** Only who is warned by their referrals is asked no more once the work on those is over. */
export const alertTabsOf = ({ byReferrals }: AlertDesk) =>
  alertTabs.filter(({ state }) => state !== 'referral-over' || byReferrals);

export const alertCount = (state: AlertPile, total: number): string =>
  `${counted(total, 'alert')} ${are[state][total === 1 ? 0 : 1]}`;

const are = {
  new: ['waits for somebody to acknowledge it', 'wait for somebody to acknowledge them'],
  overdue: ['was acknowledged by nobody in time', 'were acknowledged by nobody in time'],
  acknowledged: ['waits for somebody to say what was done', 'wait for somebody to say what was done'],
  answered: ['was answered', 'were answered'],
  'referral-over': [
    'was acknowledged by nobody before the work on its referral ended: nobody has to any more',
    'were acknowledged by nobody before the work on their referrals ended: nobody has to any more',
  ],
} satisfies Record<AlertPile, readonly [string, string]>;

const states = {
  new: tag('New alert', 'yellow'),
  acknowledged: tag('Acknowledged', 'teal'),
  answered: tag('Answered', 'green'),
} satisfies Record<AlertState, Tag>;

export function alertStateTag({ state, isAsked = true, due }: Pick<AskedView, 'state' | 'isAsked' | 'due'>): Tag {
  if (!isAsked) return tag('No longer asked', 'grey');
  return state === 'new' && due?.standing === 'overdue' ? tag('Alert overdue', 'red') : states[state];
}

/** That they have seen it, or what they did. */
export const entryInWords = ({ kind, action }: AlertEntryView): string =>
  kind === 'acknowledged' ? 'Acknowledged' : inWords(alertActions, action ?? 'other');
