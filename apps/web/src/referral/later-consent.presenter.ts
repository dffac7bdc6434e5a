import { isNo } from '#libs/case-schemas';
import type { LaterConsent, ReferralView } from '../api/referral-view.js';
import { longDate, longDateTime } from '../layout/dates.js';
import { agency } from '../layout/words.js';
import { consentRows } from './contact.presenter.js';
import { row, type Row } from './row.js';

export interface LaterWord {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** What the person has said since, who wrote it down, and what it did: the first first. */
export const laterWords = (referral: ReferralView): LaterWord[] =>
  (referral.laterConsents ?? []).map((word) => ({
    heading: `Said on ${longDate(word.at)}`,
    rows: [
      ...consentRows(word),
      ...row('Written down', `${word.recordedBy}, ${longDateTime(word.recordedAt)}`),
      ...(isNo(word) ? effectRows(word, referral) : []),
    ],
  }));

function effectRows({ effect, effects = [] }: LaterConsent, { to, referredOn = [] }: ReferralView): Row[] {
  const all = effect ? [{ ...effect, agency: to }] : effects.map((each) => ({ ...each, agency: receiverOf(each) }));
  return all.flatMap((each) => {
    const whom = each.agency ? ` with ${agency(each.agency)}` : '';
    return each.sharing === 'stops'
      ? row(`Sharing${whom}`, 'Has stopped: it was shared because they agreed')
      : row(`Sharing${whom}`, 'Goes on', each.because);
  });

  function receiverOf({ referralId }: { readonly referralId: string }) {
    return referredOn.find(({ id }) => id === referralId)?.to;
  }
}
