import type { IncidentCategory, IncidentRole, RiskGrade } from '#libs/case-schemas';
import type { Citizen } from '../population/citizen.js';
import type { NameSex } from '../name-tables.js';

/** Somebody whom nobody can name: a stranger who ran off, or a child not yet born. */
export interface Nameless {
  readonly id: string;
  readonly kind: 'stranger' | 'unborn';
  readonly sex?: NameSex;
  /** The age as a witness guessed it. */
  readonly aboutAge?: number;
}

export interface CastMember {
  readonly role: IncidentRole;
  readonly who: Citizen | Nameless;
  /** Each accuses the other: the same person is victim and suspect. */
  readonly counterAllegation?: true;
}

export const isNamed = (who: Citizen | Nameless): who is Citizen => 'born' in who;

/** What happened, to whom, and when somebody told the police or Beacon. */
export interface Plan {
  readonly toldTo: 'police' | 'beacon';
  /** The same for everything told about one happening. */
  readonly incident: string;
  readonly occurredAt: Date;
  readonly reportedAt: Date;
  readonly category: IncidentCategory;
  readonly cast: readonly CastMember[];
  readonly grade?: RiskGrade;
  /** Told to Beacon by somebody who has the police's number at hand. */
  readonly quotesPolice?: true;
}

export const victimsOf = ({ cast }: Plan): Citizen[] =>
  cast.flatMap(({ role, who }) => (role === 'victim' && isNamed(who) ? [who] : []));
