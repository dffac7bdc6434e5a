import { Optional } from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsInt, Min } from 'class-validator';
import { PersonReferralDraft } from '../referral/by-hand.requests.js';

export class DraftFilter {
  @Optional()
  @IsPage()
  page?: number;
}

/** The draft as it should read, from the version that the officer was looking at. */
export class DraftBody extends PersonReferralDraft {
  @IsInt()
  @Min(1)
  version: number;
}

/** The version of the draft that is sent. */
export class SendDraftBody {
  @IsInt()
  @Min(1)
  version: number;
}

/** The version of the draft that is discarded. */
export class DiscardQuestion {
  @IsPage(1_000_000)
  version: number;
}
