import type { ReferralSent } from '#libs/case-schemas';
import { knownAge } from '../referral/known-age.js';
import type { ChildsVoiceRow } from './childs-voice.row.js';

/** What a child said, with who wrote it down and when; a child who is an adult by their birth date is doubted. */
export const childsVoiceView = ({ voice, recordedBy, recordedAt }: ChildsVoiceRow, sent: ReferralSent) => ({
  ...voice,
  recordedBy,
  recordedAt: recordedAt.toISOString(),
  doubts: knownAge(sent, recordedAt) === 'adult' ? ['adult-by-birth-date' as const] : [],
});
