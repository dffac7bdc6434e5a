import { isDeepStrictEqual } from 'node:util';
import { mayContactBy, type Incident, type MayContact, type SafeContact } from '#libs/case-schemas';
import { victims } from '../incident/involved.js';
import { updateChannels, type UpdateChannel } from './victim-update.js';

/** All that holds of how a victim can be reached: every one must allow a way. */
export type SafeContacts = readonly (SafeContact | undefined)[];

/** What was put right in a referral of the victim since then; without that, what was said when the incident was reported. */
export function safeContactsOf(
  incident: Incident,
  personRecordId: string,
  inReferrals: readonly SafeContact[],
): SafeContacts {
  const reported = reportedFor(incident, personRecordId);
  const later = inReferrals.filter((safeContact) => !isDeepStrictEqual(safeContact, reported));
  return later.length > 0 ? later : [reported];
}

/** Said without a name it can only be the one victim's; another's way of contact can be a trap. */
function reportedFor(incident: Incident, personRecordId: string): SafeContact | undefined {
  const { safeContact } = incident;
  const whose = safeContact?.personRecordId;
  const isTheirs = whose === undefined ? victims(incident).length === 1 : whose === personRecordId;
  return isTheirs ? safeContact : undefined;
}

/** Whether a victim may be told in this way at this moment, and why not. */
export function mayTellBy(channel: UpdateChannel, contacts: SafeContacts, at: Date): MayContact {
  if (channel === 'in-person') return { may: true };
  const answers = contacts.map((safeContact) => mayContactBy(channel, safeContact, at));
  return answers.find(({ may }) => !may) ?? answers[0] ?? { may: false, because: 'not-said' };
}

/** By which ways the victim may be told now, and why not by the others. */
export const waysNow = (contacts: SafeContacts, now: Date) =>
  Object.entries(updateChannels).map(([channel, name]) => ({
    ...{ channel, name },
    ...mayTellBy(channel as UpdateChannel, contacts, now),
  }));
