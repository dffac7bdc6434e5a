import type { ReferralSent } from '#libs/case-schemas';
import { isOpen, type Status } from '#libs/referral-lifecycle';
import { triage, type Team } from '../triage/triage.js';

/** Why whoever works on what is secret cannot go on with it. */
export const takeoverReasons = {
  absent: 'They are away',
  left: 'They have left Beacon, or the team',
  'cannot-go-on': 'They cannot go on with it, such as because they know somebody in it',
} as const;
export type TakeoverReason = keyof typeof takeoverReasons;

/** Whose work is taken over, in which team, and why. */
export interface Takeover {
  readonly from: string;
  readonly team: Team;
  readonly reason: TakeoverReason;
  readonly explanation: string;
}

/** Something that goes in secret, as far as the rules need to see it. */
export interface Secret {
  readonly status: Status;
  readonly sent: ReferralSent;
  readonly sentAt: Date;
  /** Whoever took it over last; where nobody did, whoever made it. */
  readonly holder: string;
  /** Of the referral that it came of, where it came of one. */
  readonly team?: Team;
}

/** Nobody takes over their own; and what is over needs nobody. */
export const goesWith = ({ status, holder, ...secret }: Secret, { from, team }: Takeover): boolean =>
  isOpen(status) && holder === from && (secret.team ?? triage(secret.sent, secret.sentAt).team) === team;

/** Whoever would take it over. */
export interface Supervisor {
  readonly roles: readonly string[];
  /** The teams that they are of, where it is known. */
  readonly teams?: readonly string[];
}

/** A supervisor answers for the teams that they are of; where that is not known, for each. */
export const answersFor = ({ roles, teams }: Supervisor, team: Team): boolean =>
  roles.includes('supervisor') && (teams === undefined || teams.includes(team));
