import { codesOf, IsInstant, Line, Optional, Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, Matches } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import {
  powerCodes,
  powerEnds,
  toldOfPower,
  type PowerCode,
  type PowerEnd,
  type ToldOfPower,
} from './protection-power.data.js';

export class PowerBody extends StepBody {
  @IsIn(powerCodes)
  power: PowerCode;

  @IsInstant()
  usedAt: string;

  /** Who used it, by name and service. */
  @IsString()
  @Matches(SOMETHING)
  @Line()
  officer: string;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  reason: string;

  /** Who has been told of it by now: nobody yet, where it is empty. */
  @IsArray()
  @ArrayMaxSize(codesOf(toldOfPower).length)
  @ArrayUnique()
  @IsIn(codesOf(toldOfPower), { each: true })
  told: ToldOfPower[];

  /** Of police protection: the officer who inquires into the case, by name. */
  @Optional()
  @IsString()
  @Line()
  designatedOfficer?: string;

  /** Of an order: until when it was made. */
  @Optional()
  @IsInstant()
  until?: string;
}

export class PowerEndBody extends StepBody {
  @IsInstant()
  at: string;

  @IsIn(codesOf(powerEnds))
  how: PowerEnd;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  explanation: string;
}
