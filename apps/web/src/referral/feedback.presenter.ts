import type { Step } from '#libs/referral-lifecycle';
import type { ReferralView, TimelineEntry } from '../api/referral-view.js';
import { longDateTime } from '../layout/dates.js';
import { row, type Row } from './row.js';
import { lastHappening } from './timeline.presenter.js';

/** What the receiver decides of a referral, and what it says while it works. */
const decisions: readonly Step[] = ['accept', 'reject', 'uphold', 'conclude', 'reopen', 'enter-in-error'];

/** What became of a referral, for whoever sent it: the decision that holds, with its reason in words, and the news since. */
export function feedbackRows({ timeline, from }: Pick<ReferralView, 'timeline' | 'from'>): Row[] {
  const told = timeline.filter(({ by }) => by !== from);
  const decided = told.findLastIndex(({ step }) => decisions.includes(step));
  const news = told.slice(decided + 1).filter(({ step }) => step === 'progress');
  return [...feedbackRow(told.slice(0, decided + 1)), ...feedbackRow(news)];
}

function feedbackRow(told: readonly TimelineEntry[]): Row[] {
  const last = lastHappening(told);
  return last ? row(last.title, ...last.said, `${last.by}, ${longDateTime(last.at)}`) : [];
}
