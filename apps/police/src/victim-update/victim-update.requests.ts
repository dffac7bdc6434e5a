import { codesOf, IsInstant, Optional, Text } from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { IsIn, IsString, Matches } from 'class-validator';
import {
  notGivenReasons,
  updateChannels,
  updateKinds,
  type NotGivenReason,
  type UpdateChannel,
  type UpdateKind,
} from './victim-update.js';

/** What is owed; of that, what is soon due and what is late; and what was given. */
export const updatePiles = ['owed', 'due-soon', 'overdue', 'given'] as const;
export type UpdatePile = (typeof updatePiles)[number];

export class UpdateQuestion {
  /** `owed` when left out. */
  @Optional()
  @IsIn(updatePiles)
  pile?: UpdatePile;

  @Optional()
  @IsPage()
  page?: number;
}

export class GiveBody {
  @IsIn(codesOf(updateChannels))
  channel: UpdateChannel;

  @IsInstant()
  at: string;

  @IsIn(codesOf(updateKinds))
  kind: UpdateKind;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  text: string;

  /** Why it was done although it was not safe. */
  @Optional()
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  despite?: string;
}

export class NotGivenBody {
  @IsIn(Object.keys(notGivenReasons))
  reason: NotGivenReason;

  @IsInstant()
  at: string;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  explanation: string;
}
