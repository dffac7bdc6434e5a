import {
  agreementForPurpose,
  agreementOn,
  type ReferralSent,
  type ReferringOn,
  type SharingAgreement,
} from '#libs/case-schemas';
import { refuseWhereabouts } from '../licence/whereabouts-refusal.js';

/**
 * What is told of somebody as one who has offended is kept beside their supervision, so it must not say where a victim is. Of
 * whom it is else, a home may be the very thing to tell.
 */
export function refuseVictimsWhereabouts({ to, purpose, summary }: ReferringOn, today: string): void {
  refuseBeside(agreementForPurpose('probation', to, purpose, today), summary);
}

/** The same of what is put right. */
export function refuseVictimsWhereaboutsIn(sent: ReferralSent, summary: string | undefined, today: string): void {
  refuseBeside(agreementOn(sent.agreement, today), summary);
}

function refuseBeside(agreement: SharingAgreement | undefined, summary: string | undefined): void {
  if (agreement?.subject === 'suspect' && summary !== undefined) refuseWhereabouts(summary, 'summary');
}
