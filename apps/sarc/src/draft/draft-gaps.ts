import {
  agreementForPurpose,
  completed,
  dayInLondon,
  gapsOf,
  type DraftGap,
  type NewReferral,
  type ReferralDraft,
} from '#libs/case-schemas';
import { saysWho } from '../sent-referral/anonymity.js';
import { withoutOwnNumber } from '../sent-referral/own-numbers.js';

/** What still stands in the way of sending a draft; of intelligence also that it tells nothing, or tells of whom it came. */
export function gapsOfDraft(said: ReferralDraft, now: Date): readonly DraftGap[] {
  const draft = completed(said);
  if (!draft.whole) return draft.gaps;
  const { referral } = draft;
  const gaps = gapsOf(withoutOwnNumber(referral, referral.person.recordId), 'sarc', now);
  return gaps.length === 0 && isIntelligence(referral, now) ? gapsOfIntelligence(referral) : gaps;
}

const isIntelligence = ({ to, purpose }: NewReferral, now: Date): boolean =>
  agreementForPurpose('sarc', to, purpose, dayInLondon(now))?.anonymous === true;

function gapsOfIntelligence({ summary = '', person }: NewReferral): DraftGap[] {
  if (summary.trim() === '') return [{ field: 'summary', code: 'nothing-to-tell' }];
  return saysWho(summary, person) ? [{ field: 'summary', code: 'says-who' }] : [];
}
