import type { Supervision } from '../supervision/supervision.js';

/** What a licence forbids or asks for. The first two protect a victim, and say nothing of where the victim is. */
export const conditionKinds = ['no-contact', 'exclusion-zone', 'other'] as const;
export type ConditionKind = (typeof conditionKinds)[number];

const protecting: readonly ConditionKind[] = ['no-contact', 'exclusion-zone'];

export const protectsVictim = (kind: ConditionKind): boolean => protecting.includes(kind);

export interface LicenceCondition {
  readonly kind: ConditionKind;
  /** Of an exclusion zone the area, as words and never as an address. */
  readonly inWords: string;
  /** The last day on which it holds, `YYYY-MM-DD`; left out, it holds as long as the licence. */
  readonly to?: string;
}

/** That a condition holds no more from a day on, and why. */
export interface Revocation {
  readonly conditionId: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly why: string;
}

/** How far a breach is taken, from nowhere to a return to prison. */
export const escalations = ['none', 'warning', 'senior-warning', 'recall-requested'] as const;
export type Escalation = (typeof escalations)[number];

/** What was done against a condition. Nothing of it is told to anybody by a computer. */
export interface LicenceBreach {
  readonly conditionId: string;
  readonly at: Date;
  readonly inWords: string;
}

export const isOnLicence = ({ type }: Pick<Supervision, 'type'>): boolean => type === 'licence';

/** A breach is taken further, never back: that it was taken too far is for whoever decides next. */
export const furtherThan = (escalation: Escalation): readonly Escalation[] =>
  escalations.slice(escalations.indexOf(escalation) + 1);
