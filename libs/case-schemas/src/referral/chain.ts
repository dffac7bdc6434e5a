import type { Agency } from '../agency.js';
import type { ReferralSent } from '../event/referral-events.js';
import type { ReferralLink } from './referral-link.js';

/** A referral that an agency was sent, and by whom: what it may refer on. */
export interface Received {
  readonly sent: ReferralSent;
  readonly sender: Agency;
}

/** The way by which a person has come to an agency: what was referred on to it, and its own link as the last. */
export const chainTo = (agency: Agency, { sent, sender }: Received): ReferralLink[] => [
  ...(sent.chain ?? []),
  { referralId: sent.referralId, from: sender, to: agency },
];

/** Whether somebody on the way would be sent the person whom they have had already: they would go round and never arrive. */
export const wouldReturn = (chain: readonly ReferralLink[], to: Agency): boolean =>
  chain.some((link) => link.from === to || link.to === to);
