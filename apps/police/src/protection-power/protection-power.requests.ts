import { codesOf, IsInstant, Line, Optional, Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, Matches } from 'class-validator';
import {
  powerCodes,
  powerEnds,
  toldOfPower,
  type PowerCode,
  type PowerEnd,
  type ToldOfPower,
} from './protection-power.data.js';

export class PowerBody {
  @IsIn(powerCodes)
  power: PowerCode;

  /** Whom it protects: somebody who is named in the incident. */
  @IsString()
  @Length(1, 64)
  personRecordId: string;

  @IsInstant()
  usedAt: string;

  @IsString()
  @Matches(SOMETHING)
  @Text()
  circumstances: string;

  @Optional()
  @IsString()
  @Matches(SOMETHING)
  @Line()
  authorisedBy?: string;

  /** Of police protection: the officer who inquires into the case, by name. */
  @Optional()
  @IsString()
  @Matches(SOMETHING)
  @Line()
  designatedOfficer?: string;

  /** Of police protection: who has been told by now. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(codesOf(toldOfPower).length)
  @IsIn(codesOf(toldOfPower), { each: true })
  told?: ToldOfPower[];

  /** Of an order: until when it was made. */
  @Optional()
  @IsInstant()
  until?: string;
}

export class PowerEndBody {
  @IsInstant()
  at: string;

  @IsIn(codesOf(powerEnds))
  how: PowerEnd;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  explanation: string;
}
