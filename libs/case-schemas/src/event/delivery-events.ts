import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { agencies, type Agency } from '../agency.js';
import { IsInstant } from '../wire/time.js';

export const deliveryDirections = ['sent', 'received', 'quarantined'] as const;
export type DeliveryDirection = (typeof deliveryDirections)[number];

/** What an event is to the loop: the referral itself, what was decided of it (not how), its end, or anything else. */
export const deliveryParts = ['referral', 'decision', 'ending', 'other'] as const;
export type DeliveryPart = (typeof deliveryParts)[number];

/**
 * One line of an agency's ledger: an event of the conversation about a referral was sent, has arrived, or was set aside.
 * Numbers and a time only: nothing of anybody, and not which step it was.
 */
export class DeliveryEntered {
  @IsUUID()
  eventId: string;

  @IsUUID()
  referralId: string;

  /** Who sent the event that the line is about; the line itself is of either. */
  @IsIn(agencies)
  from: Agency;

  @IsIn(agencies)
  to: Agency;

  /** The place of the event in the conversation, from 1, each way on its own. */
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  sequence: number;

  @IsIn(deliveryDirections)
  direction: DeliveryDirection;

  @IsIn(deliveryParts)
  part: DeliveryPart;

  /** By the clock of whoever says so. */
  @IsInstant()
  at: string;
}
