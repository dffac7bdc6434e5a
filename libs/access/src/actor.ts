import { Agency } from '#libs/case-schemas';

/** Who asks: a person who signed in, or a computer system with credentials of its own. */
export interface Actor {
  /** The token's subject: a user name, or a system's client id. */
  readonly subject: string;
  /** As shown to people; a system's is its client id. */
  readonly name: string;
  readonly agency: Agency;
  readonly roles: readonly string[];
  /** The teams of the agency that a person is of; none where the token names none. */
  readonly teams: readonly string[];
  /** The program through which the actor asks. */
  readonly clientId: string;
  readonly kind: 'person' | 'system';
}
