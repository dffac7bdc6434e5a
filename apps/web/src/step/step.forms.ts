import { beaconForms } from './beacon.forms.js';
import { policeForms } from './police.forms.js';
import type { StepForm } from './step.form.js';

/** Whose steps they are. */
export type StepDesk = 'beacon' | 'police';

const forms: Readonly<Record<StepDesk, readonly StepForm[]>> = { beacon: beaconForms, police: policeForms };

/** The form of a step; undefined for a step that this desk never takes. */
export const formOf = (desk: StepDesk, step: string): StepForm | undefined =>
  forms[desk].find((form) => form.step === step);

/** What to say once the step is taken; undefined where none was. */
export const doneSentence = (desk: StepDesk, step: string | undefined): string | undefined =>
  step === undefined ? undefined : formOf(desk, step)?.done;
