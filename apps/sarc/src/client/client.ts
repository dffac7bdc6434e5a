import {
  agreementForPurpose,
  circumstancesOf,
  consentRuleFor,
  dayInLondon,
  IsInstant,
  One,
  Optional,
  Person,
  SafeContact,
  Text,
} from '#libs/case-schemas';
import { IsString } from 'class-validator';

/** Somebody who came to the centre by themselves. What is written down of them stays here. */
export class Client {
  @IsInstant()
  cameAt: string;

  /** When it happened, where they say so: the forensic windows are counted from it. */
  @Optional()
  @IsInstant()
  occurredAt?: string;

  @One(() => Person)
  person: Person;

  @Optional()
  @One(() => SafeContact)
  safeContact?: SafeContact;

  @Optional()
  @IsString()
  @Text()
  summary?: string;
}

/** Whether the safeguarding hub must be told, or may be only with a yes or for a reason that is written down. */
export type SafeguardingReferral = 'required' | 'by-consent-or-override';

/** Read from the agreement with the hub: of a child it wants the referral and not the consent. */
export function safeguardingReferralOf({ person }: Pick<Client, 'person'>, now: Date): SafeguardingReferral {
  const agreement = agreementForPurpose('sarc', 'safeguarding-hub', 'safeguarding', dayInLondon(now));
  if (!agreement) return 'by-consent-or-override';
  const incident = { id: '', category: 'sexual-offence', occurredAt: '', reportedAt: '' } as const;
  const { category, child } = circumstancesOf({ incident, person }, now);
  return consentRuleFor(agreement, category, { child }) === 'not-needed' ? 'required' : 'by-consent-or-override';
}
