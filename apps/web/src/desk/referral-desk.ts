import type { Side } from '#libs/referral-lifecycle';
import type { ReferralPaths } from '../paths.js';
import type { ReferralView } from '../api/referral-view.js';
import type { StepForm } from '../step/step.form.js';
import type { Desk } from './desk.js';
import type { Pile } from './piles.js';

/** A desk at which referrals are read and steps are taken: which side of them it is, and how its service has them. */
export interface ReferralDesk extends Desk {
  readonly side: Side;
  readonly pages: ReferralPaths;
  /** Where its service has the referrals. */
  readonly api: string;
  readonly heading: string;
  readonly piles: readonly [Pile, ...Pile[]];
  /** Whether a referral can be made here that comes of no other. The police make theirs from incidents. */
  readonly makes?: true;
  /** Whether somebody can be looked for here. An officer has only their own, and finds them in the list. */
  readonly searches?: true;
  /** Whether its service counts what was sent by where it stands. */
  readonly countsSent?: true;
  /** Whether what came is graded before it is decided. */
  readonly triages?: true;
  /** Whether whoever sent what came is always told in words what became of it. */
  readonly tellsWhy?: true;
  /** Who works on a referral, and what it means to accept one: said by those who receive. */
  readonly worker?: string;
  readonly accepting?: string;
  /** What its pages show, where that is no referral. */
  readonly thing?: string;
  /** Its forms, where they are not those of a referral; and how what its service tells is read for them. */
  readonly forms?: (now: Date, referral?: ReferralView) => readonly StepForm[];
  readonly reads?: (told: never) => ReferralView;
}
