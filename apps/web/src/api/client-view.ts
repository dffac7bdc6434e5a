import type { DataFlag, Person, SafeContact } from '#libs/case-schemas';
import type { ChannelView, ExaminationView } from './own-work-view.js';
import type { IsvaView } from './isva-view.js';
import type { DeadlineView, ReferredOn } from './referral-view.js';

/** Somebody who came to the referral centre by themselves, in the centre's list. */
export interface ClientSummary {
  readonly id: string;
  readonly personName: string;
  readonly cameAt: string;
  /** Of a child of whom the safeguarding hub has still to be told: by when. */
  readonly due?: DeadlineView;
}

export interface ClientView {
  readonly id: string;
  readonly version: number;
  readonly cameAt: string;
  readonly occurredAt?: string;
  readonly person: Person;
  readonly safeContact?: SafeContact;
  readonly channels: readonly ChannelView[];
  readonly summary?: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly owed: boolean;
  readonly referredOn: readonly ReferredOn[];
  readonly examination: ExaminationView;
  readonly isva: IsvaView;
  readonly deadlines: readonly DeadlineView[];
  readonly dataFlags: readonly DataFlag[];
}
