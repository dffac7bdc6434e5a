import { circumstancesOf, type Person, type SafeContact } from '#libs/case-schemas';
import type { Status } from '#libs/referral-lifecycle';
import { isOpen } from '#libs/referral-lifecycle';
import type { Adviser, CaseStanding } from './isva.js';

/** Somebody who may have an adviser, whichever way they came. */
export interface IsvaCase {
  readonly id: string;
  readonly cameBy: 'referral' | 'themselves';
  readonly standing: CaseStanding;
  readonly person: Person;
  readonly safeContact?: SafeContact;
  readonly occurredAt?: string;
  readonly summary?: string;
}

/** Of whoever was referred: support can begin while the referral is open, and once the centre has done its part. */
export function standingOf(status: Status): CaseStanding {
  if (status === 'entered-in-error') return 'in-error';
  return isOpen(status) || status === 'concluded' ? 'open' : 'over';
}

export const adviserKinds = {
  isva: 'Independent sexual violence adviser (ISVA)',
  chisva: 'Children’s independent sexual violence adviser (CHISVA)',
} as const;
export type AdviserKind = keyof typeof adviserKinds;

/** A child has an adviser for children. */
export function adviserKindFor(person: Person, now: Date): AdviserKind {
  const incident = { id: '', category: 'sexual-offence', occurredAt: '', reportedAt: '' } as const;
  return circumstancesOf({ incident, person }, now).child ? 'chisva' : 'isva';
}

/** Those who run the centre’s cases see each of them. */
const staff: readonly string[] = ['practitioner', 'supervisor'];

interface Reader {
  readonly subject: string;
  readonly roles: readonly string[];
}

export const runsCases = ({ roles }: Reader): boolean => roles.some((role) => staff.includes(role));

/** An adviser sees those whose adviser they are, and nobody else. */
export const concerns = (reader: Reader, adviser: Adviser | undefined): boolean =>
  runsCases(reader) || adviser?.subject === reader.subject;
