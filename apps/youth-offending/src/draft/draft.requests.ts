import { Optional, ReferralDraft } from '#libs/case-schemas';
import { IsPage } from '#libs/http';
import { IsInt, Min } from 'class-validator';

export class DraftFilter {
  @Optional()
  @IsPage()
  page?: number;
}

/** The draft as it should read, from the version that the practitioner was looking at. */
export class DraftBody extends ReferralDraft {
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
