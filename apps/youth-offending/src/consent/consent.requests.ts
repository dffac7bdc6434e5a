import { Consent, One } from '#libs/case-schemas';
import { IsInt, Min } from 'class-validator';

/** What the person has said since, from the version of the referral that the practitioner was looking at. */
export class ConsentBody {
  @IsInt()
  @Min(1)
  version: number;

  @One(() => Consent)
  consent: Consent;
}
