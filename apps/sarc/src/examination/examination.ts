import type { SampleType } from './sample-type.js';

export type ExaminationStep = 'offer' | 'finish' | 'decline';

export type ExaminationStatus = 'not-offered' | 'offered' | 'done' | 'declined';

/** What the client wants done with a sample that is stored. Nothing is sent anywhere because of it: people hand it over. */
export const sampleDecisions = ['keep', 'release-to-police', 'destroy'] as const;
export type SampleDecision = (typeof sampleDecisions)[number];

export interface SampleTaken {
  readonly type: SampleType;
  readonly takenAt: Date;
}

/** What was done about somebody’s examination, as it is written down. */
export interface ExaminationSaid {
  readonly step: ExaminationStep;
  readonly at: Date;
  readonly byName?: string;
  readonly samples?: readonly SampleTaken[];
}

const next: Readonly<Record<ExaminationStatus, readonly ExaminationStep[]>> = {
  'not-offered': ['offer'],
  offered: ['finish', 'decline'],
  // Whoever has said no may say yes later.
  declined: ['offer'],
  done: [],
};

const leadsTo: Readonly<Record<ExaminationStep, ExaminationStatus>> = {
  offer: 'offered',
  finish: 'done',
  decline: 'declined',
};

export const statusAfter = (steps: readonly { readonly step: ExaminationStep }[]): ExaminationStatus => {
  const last = steps.at(-1);
  return last ? leadsTo[last.step] : 'not-offered';
};

/** What may be done next about the examination of somebody whose case is open or over. */
export const allowedSteps = (status: ExaminationStatus, caseIsOpen: boolean): readonly ExaminationStep[] =>
  caseIsOpen ? next[status] : [];

const decidable: Readonly<Record<SampleDecision | 'undecided', readonly SampleDecision[]>> = {
  undecided: sampleDecisions,
  keep: sampleDecisions,
  'release-to-police': [],
  destroy: [],
};

/** The client may think again for as long as the sample is still here, however long the case has been over. */
export const allowedDecisions = (decision: SampleDecision | null): readonly SampleDecision[] =>
  decidable[decision ?? 'undecided'];
