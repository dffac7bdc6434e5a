import { One, Optional, ReferringOn } from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsIn, IsInt, Min } from 'class-validator';
import { Colleague } from '../referral/referral.requests.js';

/** What whoever asks works on, and what nobody does. */
export const contactPiles = ['mine', 'unassigned'] as const;
export type ContactPile = (typeof contactPiles)[number];

export class ContactsQuestion {
  /** `mine` when left out. */
  @Optional()
  @IsIn(contactPiles)
  pile?: ContactPile;

  @Optional()
  @IsPage()
  page?: number;
}

export class GiveContactBody {
  /** The version that the caseworker was looking at: it is refused when something has happened since. */
  @IsInt()
  @Min(1)
  version: number;

  @IsIn(['me', 'nobody', 'colleague'])
  to: 'me' | 'nobody' | 'colleague';

  /** Said where it goes to one. */
  @Optional()
  @One(() => Colleague)
  colleague?: Colleague;
}

/** A referral of somebody who came by themselves, from the version that the caseworker was looking at. */
export class ReferContactBody extends ReferringOn {
  @IsInt()
  @Min(1)
  version: number;
}
