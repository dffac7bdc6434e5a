import { agreementForPurpose, dayInLondon, type DraftGap, type Incident } from '#libs/case-schemas';
import { recordIdOf } from '../incident/involved.js';
import { decideReferral, type PartIn, type Referred } from '../incident/referral-decision.js';
import type { PersonReferral } from './by-hand.requests.js';

/** Who refers by hand, when, and the id that the referral gets. */
export interface ByHand {
  readonly byName: string;
  readonly referralId: string;
  readonly now: Date;
}

/**
 * Whether somebody in an incident is referred by hand, and what of them crosses: by the rules of every referral from an incident,
 * and on what the officer says that they have answered since. A no that is passed over has somebody's reason.
 */
export function decideByHand(
  { id, details }: { readonly id: string; readonly details: Incident },
  wanted: PersonReferral,
  { byName, referralId, now }: ByHand,
): Referred | DraftGap {
  const { to, purpose, personRecordId } = wanted;
  const agreement = agreementForPurpose('police', to, purpose, dayInLondon(now));
  if (!agreement) return { field: 'purpose', code: 'no-agreement' };
  const parts = details.people.filter((each) => recordIdOf(each) === personRecordId);
  if (parts.length === 0) return { field: 'personRecordId', code: 'not-in-this-incident' };
  const involved = parts.find(({ role }) => agreement.subject === 'anyone' || agreement.subject === role);
  if (!involved) return { field: 'purpose', code: 'not-their-part' };
  const signed = agreement.keptApart ? {} : { byName };
  const part = { incidentId: id, incident: withWord(details, wanted), involved, referralId };
  const decided = decideReferral({ ...part, said: { ...signed, ...saidIn(wanted) } }, agreement, now);
  if ('because' in decided) return { field: 'consent', code: decided.because };
  return decided.reasonOwed ? { field: 'override', code: 'reason-owed' } : decided;
}

/** The incident with what this person has answered, and what was decided about them, since it was reported. */
function withWord(incident: Incident, { to, personRecordId, consent, override }: PersonReferral): Incident {
  return {
    ...incident,
    ...(consent && { consent: [...(incident.consent ?? []), { personRecordId, ...consent }] }),
    ...(override && {
      overrides: [...(incident.overrides ?? []), { ...override, recipient: to, personRecordId }],
    }),
  };
}

function saidIn(wanted: PersonReferral): NonNullable<PartIn['said']> {
  const { safeContact, riskAssessment, summary, childsVoice, requestedService, priority } = wanted;
  return {
    ...(safeContact && { safeContact }),
    ...(riskAssessment && { riskAssessment }),
    ...(summary !== undefined && { summary }),
    ...(childsVoice && { childsVoice }),
    ...(requestedService !== undefined && { requestedService }),
    ...(priority !== undefined && { priority }),
  };
}
