import type { Actor } from '#libs/access';

/** A referral that somebody has begun, as far as the rules need to see it. */
export interface Draft {
  readonly begunBy: string;
}

/** Whoever began it; and supervisors, so that it does not lie where its writer is away. */
export const mayWorkOn = ({ begunBy }: Draft, { subject, roles }: Pick<Actor, 'subject' | 'roles'>): boolean =>
  begunBy === subject || seesAll({ roles });

export const seesAll = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('supervisor');
