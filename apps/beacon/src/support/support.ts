import { mayContactBy, type ContactChannel, type SafeContact, type UnsafeReason } from '#libs/case-schemas';
import type { Status } from '#libs/referral-lifecycle';
import type { MaracWord } from './marac.js';
import type { NeedArea } from './need.data.js';

export const contactResults = ['reached', 'no-answer', 'message-left', 'sent', 'did-not-want-to-talk'] as const;
export type ContactResult = (typeof contactResults)[number];

export const needLevels = ['none', 'some', 'high'] as const;
export type NeedLevel = (typeof needLevels)[number];

export const ownViews = ['better', 'the-same', 'worse', 'not-asked'] as const;
export type OwnViewOfIt = (typeof ownViews)[number];

export const interests = ['yes', 'perhaps-later', 'no', 'not-asked'] as const;
export type Interest = (typeof interests)[number];

/** Somebody tried to reach the person. */
export interface ContactAttempt {
  readonly channel: ContactChannel;
  readonly at: string;
  readonly result: ContactResult;
  readonly note?: string;
  /** Why it was done although it was not safe: what has happened is written down all the same. */
  readonly despite?: string;
}

/** What the person needs, area by area, in their own words where there are any. */
export interface NeedsAssessment {
  readonly assessedOn: string;
  readonly needs: readonly { readonly area: NeedArea; readonly level: NeedLevel; readonly words?: string }[];
}

/** Something that somebody will do for the person, or the person themselves. */
export interface PlannedAction {
  readonly what: string;
  readonly who: string;
  readonly area?: NeedArea;
  /** The last day for it (ISO date). */
  readonly by?: string;
}

export interface ActionEnded {
  /** The place of the planned action among the entries of the referral. */
  readonly action: number;
  readonly how: 'done' | 'dropped';
  readonly why?: string;
}

/** How the person sees what became of it. */
export interface OwnView {
  readonly view: OwnViewOfIt;
  readonly words?: string;
}

/** Whether the person would like to meet or hear from whoever harmed them. Nothing follows by itself. */
export interface RestorativeJustice {
  readonly interest: Interest;
  readonly words?: string;
}

/** What is written down of the work with a person. Entries are added and never changed. */
export type SupportEntry =
  | { readonly kind: 'contact-attempt'; readonly details: ContactAttempt }
  | { readonly kind: 'needs-assessment'; readonly details: NeedsAssessment }
  | { readonly kind: 'planned-action'; readonly details: PlannedAction }
  | { readonly kind: 'action-ended'; readonly details: ActionEnded }
  | { readonly kind: 'own-view'; readonly details: OwnView }
  | { readonly kind: 'restorative-justice'; readonly details: RestorativeJustice }
  | { readonly kind: 'marac'; readonly details: MaracWord };

export type SupportKind = SupportEntry['kind'];

const atWork: readonly Status[] = ['accepted', 'in-progress'];
/** What somebody thinks of it can be asked when it is over, too. */
const atWorkOrAfter: readonly Status[] = [...atWork, 'concluded'];

/** Whether anything of this kind can be written down of a referral that stands there. */
export const mayBeWritten = (kind: SupportKind, status: Status): boolean =>
  (kind === 'own-view' || kind === 'restorative-justice' ? atWorkOrAfter : atWork).includes(status);

/** Why the person must not be reached in that way at that moment; none where they may, or where somebody says why it was done. */
export function unsafeReason(
  { channel, at, despite = '' }: ContactAttempt,
  safeContact: SafeContact | undefined,
): UnsafeReason | undefined {
  const may = mayContactBy(channel, safeContact, new Date(at));
  return may.may || despite.trim() !== '' ? undefined : may.because;
}

/** One line of the plan as it stands now. */
export interface ActionInPlan extends PlannedAction {
  readonly action: number;
  readonly state: 'open' | 'done' | 'dropped';
  readonly why?: string;
}

export type Placed = SupportEntry & { readonly position: number };

/** The plan that the entries make, in the order in which its actions were planned. */
export function planOf(entries: readonly Placed[]): ActionInPlan[] {
  const ended = new Map(
    entries.flatMap((entry) => (entry.kind === 'action-ended' ? [[entry.details.action, entry.details] as const] : [])),
  );
  return entries.flatMap((entry) => {
    if (entry.kind !== 'planned-action') return [];
    const { how, why } = ended.get(entry.position) ?? {};
    return [{ action: entry.position, ...entry.details, state: how ?? 'open', ...(why !== undefined && { why }) }];
  });
}
