import { IsDay, Line, One, Optional, Text } from '#libs/case-schemas';
import { policySchema, type Anchor, type EscalationSign, type Policy, type Standing } from '#libs/repeat-detection';
import { SOMETHING } from '#libs/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { PolicyValues } from './proposal.js';

/** What the library's schema allows in each field. */
const [{ properties: allowed }] = policySchema.items.allOf;
const [, , , { properties: allowedSigns }] = policySchema.items.oneOf;

function SomeOf(words: readonly string[]): PropertyDecorator {
  const rules = [IsArray(), ArrayMinSize(1), ArrayMaxSize(words.length), ArrayUnique(), IsIn(words, { each: true })];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

export class PolicyDay {
  /** Today where it is left out. */
  @Optional()
  @IsDay()
  on?: string;
}

class WindowBody {
  @IsInt()
  @Min(1)
  @Max(allowed.window.properties.length.maximum)
  length: number;

  @IsIn(allowed.window.properties.unit.enum)
  unit: 'months' | 'days';
}

/** What a new version of a policy says. What kind of thing it counts stays as it is. */
class PolicyBody implements PolicyValues {
  /** How many of what it counts make a pattern. */
  @IsInt()
  @Min(allowed.atLeast.minimum)
  @Max(1000)
  atLeast: number;

  /** Left out: everything that is known, however old. */
  @Optional()
  @One(() => WindowBody)
  window?: WindowBody;

  @IsIn(allowed.anchor.enum)
  anchor: Anchor;

  @SomeOf(allowed.roles.items.enum)
  roles: string[];

  @Optional()
  @SomeOf(allowed.standings.items.enum)
  standings?: Standing[];

  @Optional()
  @SomeOf(allowed.categories.items.enum)
  categories?: string[];

  @Optional()
  @SomeOf(allowed.grades.items.enum)
  grades?: NonNullable<Policy['grades']>[number][];

  @Optional()
  @One(() => WindowBody)
  reportedWithin?: WindowBody;

  @Optional()
  @SomeOf(allowedSigns.signs.items.enum)
  signs?: EscalationSign[];

  @Optional()
  @IsInt()
  @Min(1)
  signsAtLeast?: number;

  @Optional()
  @IsNumber()
  @Min(0.01)
  @Max(0.99)
  gapAtMost?: number;

  /** The page that the rule comes from. */
  @IsString()
  @Matches(new RegExp(allowed.source.pattern), { message: 'must be the address of a page on the web' })
  @Line(500)
  source: string;

  /** What the source says, and what was decided here because it does not. */
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  note: string;

  @IsDay()
  effectiveFrom: string;

  /** The last day, where it is to end. */
  @Optional()
  @IsDay()
  effectiveUntil?: string;
}

class WordBody {
  /** Of the policy, the latest version that its reader saw. */
  @IsInt()
  @Min(1)
  version: number;
}

export class ProposeBody extends WordBody {
  @One(() => PolicyBody)
  policy: PolicyBody;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  why: string;

  /** Why it is to have begun on a day that is over; only then. */
  @Optional()
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  whyPast?: string;
}

export class TakeBackBody extends WordBody {
  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  why: string;
}

export class PolicyDecisionBody extends WordBody {
  @IsBoolean()
  approves: boolean;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  rationale: string;
}
