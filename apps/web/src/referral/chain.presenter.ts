import type { ReferralView } from '../api/referral-view.js';
import { otherSideOf } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { longDateTime } from '../layout/dates.js';
import { agency, statusTag } from '../layout/words.js';

/** What came of a referral that was received: to whom this agency referred the person on, and how that stands. */
export const referredOn = ({ referredOn: made = [] }: ReferralView, desk: ReferralDesk) =>
  made.map(({ id, to, status, at }) => ({
    to: agency(to),
    when: longDateTime(at),
    status: statusTag(status),
    href: otherSideOf(desk)?.pages.show(id),
  }));

/** The referral that the agency was sent itself, of which this one came. */
export const cameOf = ({ referredOnFrom }: ReferralView, desk: ReferralDesk): string | undefined =>
  referredOnFrom === undefined ? undefined : otherSideOf(desk)?.pages.show(referredOnFrom);
