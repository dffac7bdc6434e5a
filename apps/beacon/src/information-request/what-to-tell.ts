import {
  isNo,
  latestAnswer,
  mayShare,
  secretAgencies,
  sharingPurposes,
  type Agency,
  type Consent,
  type InformationGiven,
  type MayShare,
  type ReferralSent,
} from '#libs/case-schemas';
import type { Giving } from './information-request.js';

/** Somebody whom Beacon knows by a referral, and all that they have said since. */
export interface KnownTo {
  readonly sent: Pick<ReferralSent, 'person' | 'consent'>;
  readonly sender: Agency;
  readonly later: readonly Consent[];
}

const SILENT = { may: false, because: 'explicit-consent-missing' } as const;

/**
 * Whether Beacon may tell the hub what it knows of somebody: by their own yes to that and by nothing else, not by a duty and not by
 * silence, and never of whom it knows by an agency that keeps even that a secret.
 */
export function mayTellOf({ sent, sender, later }: KnownTo, now: Date): MayShare {
  if (secretAgencies.includes(sender)) return SILENT;
  const personRecordId = sent.person.recordId;
  const own = {
    to: 'beacon',
    purpose: sharingPurposes['victim-support'].askedAs,
    personRecordId,
    alone: true,
  } as const;
  const ofBeacon = latestAnswer(later, own);
  if (ofBeacon && isNo(ofBeacon)) return { may: false, because: 'withdrawn' };
  const said = [...(sent.consent ? [sent.consent] : []), ...later];
  const question = {
    to: 'safeguarding-hub',
    purpose: sharingPurposes.safeguarding.askedAs,
    personRecordId,
    alone: true,
  } as const;
  return mayShare('explicit', said, undefined, question, now);
}

/**
 * What crosses. Of whom Beacon does not know, of whom has said no and of whom it may not tell, it says the same, and nobody’s name
 * with it: who asks cannot learn by it that somebody is Beacon’s client.
 */
export const toldOf = (
  { outcome, words }: Giving,
  { requestId, byName, at }: { readonly requestId: string; readonly byName: string; readonly at: string },
): InformationGiven =>
  outcome === 'known'
    ? { requestId, at, byName, outcome, ...(words !== undefined && { words }) }
    : { requestId, at, outcome, reason: 'no-lawful-basis' };
