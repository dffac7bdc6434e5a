import { IsIn, IsString, Length } from 'class-validator';
import { Line, Text } from '../wire/text.js';
import { IsInstant } from '../wire/time.js';
import { ReferralStep } from './referral-events.js';

export const deadlineOwners = ['sender', 'receiver'] as const;
export type DeadlineOwner = (typeof deadlineOwners)[number];

/** Something about a referral was not done in time. It is told once to the other side, and is no step: nothing follows by it. */
export class DeadlineBreached extends ReferralStep {
  /** Whose work it was. */
  @IsIn(deadlineOwners)
  owner: DeadlineOwner;

  /** Id of the policy that says by when. */
  @IsString()
  @Length(1, 64)
  policy: string;

  /** What was to be done, as a heading shows it. */
  @IsString()
  @Line()
  what: string;

  /** The last moment in which it would have been on time. */
  @IsInstant()
  dueAt: string;

  /** By which rule and from which source, in sentences to show. */
  @IsString()
  @Text(2000)
  explanation: string;
}
