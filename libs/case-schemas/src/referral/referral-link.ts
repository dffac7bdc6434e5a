import { IsIn, IsUUID } from 'class-validator';
import { agencies, type Agency } from '../agency.js';

/** Longest chain of referrals on: with six agencies and no loop, none can be longer than five. */
export const LONGEST_CHAIN = agencies.length;

/** One referral in a chain of which each was made because of the one before. */
export class ReferralLink {
  @IsUUID()
  referralId: string;

  @IsIn(agencies)
  from: Agency;

  @IsIn(agencies)
  to: Agency;
}
