import { ChildsVoice } from '#libs/case-schemas';
import { IsInt, IsString, Length, Min } from 'class-validator';

export class ChildsVoiceBody extends ChildsVoice {
  /** Somebody who is named in the incident. */
  @IsString()
  @Length(1, 64)
  personRecordId: string;

  /** How often it was written down since the report, of any child, when somebody looked. */
  @IsInt()
  @Min(0)
  version: number;
}
