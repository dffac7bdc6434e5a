import {
  ChildsVoice,
  Consent,
  ConsentOverride,
  Line,
  One,
  Optional,
  referralPriorities,
  RiskAssessment,
  SafeContact,
  Text,
  type ReferralPriority,
} from '#libs/case-schemas';
import { IsIn, IsString } from 'class-validator';

/** What is said beside what the record says: all may be left out. */
export class ReferChildBody {
  /** What the child or a parent answered, if somebody asked. */
  @Optional()
  @One(() => Consent)
  consent?: Consent;

  /** Only where the child has come of age since it was owed. */
  @Optional()
  @One(() => ConsentOverride)
  override?: ConsentOverride;

  @Optional()
  @One(() => SafeContact)
  safeContact?: SafeContact;

  @Optional()
  @One(() => RiskAssessment)
  riskAssessment?: RiskAssessment;

  @Optional()
  @IsString()
  @Text()
  summary?: string;

  @Optional()
  @One(() => ChildsVoice)
  childsVoice?: ChildsVoice;

  @Optional()
  @IsString()
  @Line()
  requestedService?: string;

  @Optional()
  @IsIn(referralPriorities)
  priority?: ReferralPriority;
}
