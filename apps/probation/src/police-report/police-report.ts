import type { IncidentCategory, NewReferral, Person, ReferralPriority } from '#libs/case-schemas';
import { protectsVictim, type ConditionKind } from '../licence/licence.js';
import type { HarmClass, Supervision } from '../supervision/supervision.js';

/** What a practitioner reports to the police of somebody who is supervised. What is told of it are these words. */
export interface PoliceReport {
  readonly summary: string;
  /** Left out: `other`, for a breach is no offence by itself. */
  readonly category?: IncidentCategory;
  readonly requestedService?: string;
  readonly priority?: ReferralPriority;
}

/** When it happened, and when probation knew of it. */
export interface Happening {
  readonly at: Date;
  readonly knownAt: Date;
}

const serious: readonly HarmClass[] = ['high', 'very-high'];

/** Whoever is managed under the public protection arrangements, or may do serious harm. */
export const isPublicProtectionMatter = ({ riskOfSeriousHarm, mappa }: Supervision): boolean =>
  mappa !== undefined || serious.includes(riskOfSeriousHarm);

/** The police hear of a breach of what protects a victim, and of anything that somebody does who may do serious harm. */
export const isForThePolice = (supervision: Supervision, breached: ConditionKind | undefined): boolean =>
  (breached !== undefined && protectsVictim(breached)) || isPublicProtectionMatter(supervision);

/** A referral of its own and none on: it is not what the police told, and they may be the ones who sent the person. */
export const reportOf = (
  { summary, category = 'other', ...asked }: PoliceReport,
  person: Person,
  { at, knownAt }: Happening,
): NewReferral => ({
  to: 'police',
  purpose: 'public-protection',
  incident: { occurredAt: at.toISOString(), reportedAt: knownAt.toISOString(), category },
  person,
  summary,
  ...asked,
});
