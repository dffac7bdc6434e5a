import type { Status } from '#libs/referral-lifecycle';

/** By an order of the court in the community, or on licence after release from prison. */
export const supervisionTypes = ['community', 'licence'] as const;
export type SupervisionType = (typeof supervisionTypes)[number];

export const harmClasses = ['low', 'medium', 'high', 'very-high'] as const;
export type HarmClass = (typeof harmClasses)[number];

/** Of a registered sexual offender, a violent or other sexual one, another dangerous one, or one of terrorist risk. */
export const mappaCategories = [1, 2, 3, 4] as const;
export type MappaCategory = (typeof mappaCategories)[number];

/** Managed in the ordinary way, by several agencies together, or by their senior staff as well. */
export const mappaLevels = [1, 2, 3] as const;
export type MappaLevel = (typeof mappaLevels)[number];

/** Multi-agency public protection arrangements: whoever has a category is managed at a level. */
export interface Mappa {
  readonly category: MappaCategory;
  readonly level: MappaLevel;
}

export interface Supervision {
  /** The case reference number, in its one spelling. */
  readonly crn: string;
  readonly type: SupervisionType;
  /** Day of the sentence or of the release, `YYYY-MM-DD`. */
  readonly startedOn: string;
  readonly riskOfSeriousHarm: HarmClass;
  readonly mappa?: Mappa;
}

/** What must be done soon after a supervision has started, each once. */
export const milestones = ['first-appointment', 'initial-plan'] as const;
export type Milestone = (typeof milestones)[number];

/** Only what probation has taken on is supervised. */
const supervisable: readonly Status[] = ['accepted', 'in-progress'];

export const isSupervisable = (status: Status): boolean => supervisable.includes(status);

export type MomentRefusal = 'in-the-future' | 'before-supervision';

/** Why something cannot have been done at a moment, whose day in London is `on`. */
export function momentRefusal(
  done: { readonly at: Date; readonly on: string },
  { startedOn }: Pick<Supervision, 'startedOn'>,
  now: Date,
): MomentRefusal | undefined {
  if (done.at > now) return 'in-the-future';
  return done.on < startedOn ? 'before-supervision' : undefined;
}
