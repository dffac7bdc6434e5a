import type { Person, SafeContact } from '#libs/case-schemas';
import type { ChannelView, PlannedActionView } from './own-work-view.js';

/** What an independent sexual violence adviser does for somebody, as the referral centre's service tells it. */
export interface IsvaView {
  readonly version: number;
  readonly status: string;
  readonly adviserKindName: string;
  readonly adviser?: { readonly subject: string; readonly name: string };
  /** By which day it is to be looked at again (ISO date). */
  readonly reviewOn?: string;
  readonly reviewOverdue?: boolean;
  readonly allowedSteps: readonly string[];
  /** Oldest first, as is each list below. */
  readonly history: readonly IsvaStepView[];
  readonly contacts: readonly (Recorded & {
    readonly channel: string;
    readonly at: string;
    readonly result: string;
    readonly words?: string;
    readonly despite?: string;
  })[];
  readonly needs: readonly (Recorded & {
    readonly on: string;
    readonly needs: readonly { readonly areaName: string; readonly level: string; readonly words?: string }[];
  })[];
  readonly plan: readonly PlannedActionView[];
  readonly justiceStages: readonly (Recorded & {
    readonly stageName: string;
    readonly on: string;
    readonly words?: string;
  })[];
  readonly reviews: readonly (Recorded & { readonly on: string; readonly nextOn: string; readonly words?: string })[];
  readonly endings: readonly (Recorded & {
    readonly reasonName: string;
    readonly on: string;
    readonly words?: string;
    readonly view: string;
    readonly viewInWords?: string;
  })[];
}

export interface IsvaStepView extends Recorded {
  readonly step: string;
  readonly at?: string;
  readonly saidBy?: string;
  readonly adviserName?: string;
  readonly reasonName?: string;
  readonly words?: string;
}

/** Somebody as their adviser needs to know them. */
export interface IsvaCaseView extends IsvaView {
  readonly id: string;
  readonly cameBy: 'referral' | 'themselves';
  readonly person: Person;
  readonly safeContact?: SafeContact;
  readonly occurredAt?: string;
  readonly summary?: string;
  readonly channels: readonly ChannelView[];
}

export interface IsvaCaseSummary {
  readonly id: string;
  readonly personName: string;
  readonly status: string;
  readonly adviser?: { readonly name: string };
  readonly reviewOn?: string;
  readonly reviewOverdue: boolean;
}

interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: string;
}
