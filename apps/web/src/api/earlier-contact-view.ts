import type { Agency, IncidentCategory } from '#libs/case-schemas';
import type { Status } from '#libs/referral-lifecycle';

/** That somebody has been here before: which contact within so many months this is, and how many ended with nothing in a row. */
export interface HereBeforeView {
  readonly number: number;
  readonly withinMonths: number;
  readonly noActionInARow?: number;
}

/** What the hub decided on an earlier contact about the same person. */
export interface EarlierContactView {
  readonly id: string;
  readonly from: Agency;
  readonly receivedAt: string;
  readonly category: IncidentCategory;
  readonly status: Status;
  readonly outcome: string;
  readonly graded?: { readonly grade: string; readonly why: string; readonly by: string; readonly at: string };
  readonly decided?: {
    readonly at: string;
    readonly byAgency: Agency;
    readonly by?: string;
    readonly reason?: string;
    readonly outcome?: string;
    readonly words?: string;
  };
}

/** The latest first. */
export interface EarlierContactsView {
  readonly hereBefore?: HereBeforeView;
  readonly items: readonly EarlierContactView[];
}
