import type { ContactChannel } from '#libs/case-schemas';
import type { EndReason, JusticeStage, NeedArea, NotOfferedReason, ReallocationReason } from './isva.data.js';

/** Who said it: a parent may speak for a child. */
export const speakers = ['self', 'parent', 'other'] as const;
export type Speaker = (typeof speakers)[number];

export const contactResults = ['reached', 'no-answer', 'message-left', 'sent', 'did-not-want-to-talk'] as const;
export type ContactResult = (typeof contactResults)[number];

export const needLevels = ['none', 'some', 'high'] as const;
export type NeedLevel = (typeof needLevels)[number];

export const ownViews = ['better', 'the-same', 'worse', 'not-asked'] as const;
export type OwnView = (typeof ownViews)[number];

/** A colleague of whom no list is kept here: their user name and their name to show. */
export interface Adviser {
  readonly subject: string;
  readonly name: string;
}

/** Somebody tried to reach the client. */
export interface Contact {
  readonly channel: ContactChannel;
  readonly at: string;
  readonly result: ContactResult;
  readonly words?: string;
  /** Why it was done although it was not safe: what has happened is written down all the same. */
  readonly despite?: string;
}

export interface Needs {
  readonly on: string;
  readonly needs: readonly { readonly area: NeedArea; readonly level: NeedLevel; readonly words?: string }[];
}

export interface PlannedAction {
  readonly what: string;
  readonly who: string;
  readonly area?: NeedArea;
  /** The last day for it (ISO date). */
  readonly by?: string;
}

interface WithWords {
  readonly words?: string;
}

/** What is written down of an adviser's support. Entries are added and never changed. Days are ISO dates, moments instants. */
export type IsvaEntry =
  | { readonly kind: 'offer'; readonly details: WithWords & { readonly at: string } }
  | { readonly kind: 'not-offer'; readonly details: WithWords & { readonly reason: NotOfferedReason } }
  | { readonly kind: 'accept'; readonly details: WithWords & { readonly at: string; readonly saidBy: Speaker } }
  | { readonly kind: 'decline'; readonly details: WithWords & { readonly at: string; readonly saidBy: Speaker } }
  | { readonly kind: 'allocate'; readonly details: { readonly adviser: Adviser; readonly reviewOn: string } }
  | {
      readonly kind: 'reallocate';
      readonly details: WithWords & { readonly adviser: Adviser; readonly reason: ReallocationReason };
    }
  | { readonly kind: 'contact'; readonly details: Contact }
  | { readonly kind: 'needs'; readonly details: Needs }
  | { readonly kind: 'plan-action'; readonly details: PlannedAction }
  | {
      readonly kind: 'action-end';
      readonly details: WithWords & { readonly action: number; readonly how: 'done' | 'dropped' };
    }
  | {
      readonly kind: 'justice-stage';
      readonly details: WithWords & { readonly stage: JusticeStage; readonly on: string };
    }
  | { readonly kind: 'review'; readonly details: WithWords & { readonly on: string; readonly nextOn: string } }
  | {
      readonly kind: 'end';
      readonly details: WithWords & {
        readonly reason: EndReason;
        readonly on: string;
        readonly view: OwnView;
        readonly viewInWords?: string;
      };
    };

export type IsvaStep = IsvaEntry['kind'];
export type DetailsOf<Kind extends IsvaStep> = Extract<IsvaEntry, { kind: Kind }>['details'];
export type Placed = IsvaEntry & { readonly position: number };

export const isvaStatuses = [
  'not-asked',
  'not-offered',
  'offered',
  'declined',
  'accepted',
  'supported',
  'ended',
] as const;
export type IsvaStatus = (typeof isvaStatuses)[number];

const leadsTo: Readonly<Partial<Record<IsvaStep, IsvaStatus>>> = {
  'not-offer': 'not-offered',
  offer: 'offered',
  accept: 'accepted',
  decline: 'declined',
  allocate: 'supported',
  end: 'ended',
};

/** What an adviser does; the rest is decided by those who run the centre's cases. */
export const advisersSteps: readonly IsvaStep[] = [
  'contact',
  'needs',
  'plan-action',
  'action-end',
  'justice-stage',
  'review',
  'end',
];

const next: Readonly<Record<IsvaStatus, readonly IsvaStep[]>> = {
  'not-asked': ['offer', 'not-offer'],
  'not-offered': ['offer', 'not-offer'],
  offered: ['accept', 'decline'],
  // Whoever has said no may say yes later.
  declined: ['offer'],
  accepted: ['allocate', 'end'],
  supported: ['reallocate', ...advisersSteps],
  // The police may call again after years.
  ended: ['offer'],
};

/** Where the status goes with a step; it stays where a step says nothing of it. */
export const statusAfter = (status: IsvaStatus, step: IsvaStep): IsvaStatus => leadsTo[step] ?? status;

/**
 * How the case itself stands. Support outlives the referral by which somebody came, for courts take years; what should never have
 * been there can only end.
 */
export type CaseStanding = 'open' | 'over' | 'in-error';

export function allowedSteps(status: IsvaStatus, standing: CaseStanding): readonly IsvaStep[] {
  if (standing === 'open') return next[status];
  const steps = next[status].filter((step) => step !== 'offer' && step !== 'not-offer');
  return standing === 'over' ? steps : steps.filter((step) => step === 'end');
}

/** Who is the adviser after an entry: nobody before one is named, nor after the end. */
export function adviserAfter(adviser: Adviser | undefined, entry: IsvaEntry): Adviser | undefined {
  if (entry.kind === 'allocate' || entry.kind === 'reallocate') return entry.details.adviser;
  return entry.kind === 'end' ? undefined : adviser;
}

/** By when it is looked at again; nothing is where nobody is supported. */
export function reviewAfter(reviewOn: string | undefined, entry: IsvaEntry): string | undefined {
  if (entry.kind === 'allocate') return entry.details.reviewOn;
  if (entry.kind === 'review') return entry.details.nextOn;
  return entry.kind === 'end' ? undefined : reviewOn;
}

/** One line of the plan as it stands now. */
export interface ActionInPlan extends PlannedAction {
  readonly action: number;
  readonly state: 'open' | 'done' | 'dropped';
  readonly why?: string;
}

/** The plan that the entries make, in the order in which its actions were planned. */
export function planOf(entries: readonly Placed[]): ActionInPlan[] {
  const ended = new Map(
    entries.flatMap((entry) => (entry.kind === 'action-end' ? [[entry.details.action, entry.details] as const] : [])),
  );
  return entries.flatMap((entry) => {
    if (entry.kind !== 'plan-action') return [];
    const { how, words } = ended.get(entry.position) ?? {};
    return [
      { action: entry.position, ...entry.details, state: how ?? 'open', ...(words !== undefined && { why: words }) },
    ];
  });
}
