import { IsDay, IsInstant, Optional, Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { IsIn, IsString, IsUUID, Matches } from 'class-validator';
import { conditionKinds, escalations, type ConditionKind, type Escalation } from './licence.js';

export class ConditionBody {
  @IsIn(conditionKinds)
  kind: ConditionKind;

  @IsString()
  @Text(2000)
  @Matches(SOMETHING)
  inWords: string;

  /** The last day on which it holds; left out, it holds as long as the licence. */
  @Optional()
  @IsDay()
  to?: string;
}

/** Which condition holds no more, from which day on, and why. */
export class RevocationBody {
  @IsUUID()
  conditionId: string;

  @IsDay()
  from: string;

  @IsString()
  @Text(2000)
  @Matches(SOMETHING)
  why: string;
}

export class EscalationBody {
  @IsIn(escalations)
  escalation: Escalation;
}

/** Which breach is taken further, and how far. */
export class FurtherBody extends EscalationBody {
  @IsUUID()
  breachId: string;
}

/** What was breached when, what happened, and how far it is taken. */
export class BreachBody extends EscalationBody {
  @IsUUID()
  conditionId: string;

  @IsInstant()
  at: string;

  @IsString()
  @Text(2000)
  @Matches(SOMETHING)
  inWords: string;
}
