import { IsInstant, One, Optional, Person, SafeContact, Text } from '#libs/case-schemas';
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
