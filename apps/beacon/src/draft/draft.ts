import type { Actor } from '#libs/access';
import type { ReferralDraft } from '#libs/case-schemas';
import { isSecret } from '../sent-referral/sent-referral-secrecy.js';

/** A referral that somebody has begun, as far as the rules need to see it. */
export interface Draft {
  readonly begunBy: string;
  readonly said: Pick<ReferralDraft, 'to' | 'consent'>;
}

/** Whoever began it; and supervisors, so that it does not lie where its writer is away, unless it may be for the centre. */
export const mayWorkOn = ({ begunBy, said }: Draft, { subject, roles }: Pick<Actor, 'subject' | 'roles'>): boolean =>
  begunBy === subject || (seesOthers({ roles }) && !staysWithWriter(said));

export const seesOthers = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('supervisor');

/** As long as it does not say to whom it goes it may be to where even to be sent is a secret. */
export const staysWithWriter = ({ to, consent }: Draft['said']): boolean =>
  to === undefined || isSecret(to) || (consent?.recipient !== undefined && isSecret(consent.recipient));
