import type { Deadline } from '#libs/deadlines';
import type { Rules } from '../deadline/deadline.js';
import { windowsEnded, windowsOfferedAgain, windowsSince } from '../deadline/forensic-windows.js';
import type { ExaminationStep, SampleTaken } from '../examination/examination.js';

interface StepTaken {
  readonly step: ExaminationStep;
  readonly at: Date;
  readonly recordedAt: Date;
}

/**
 * The forensic windows of a client, worked out whenever somebody looks: no clock runs for them in the background, which
 * could be seen to run.
 */
export function clientWindows(
  { offence, cameAt }: { readonly offence: Date; readonly cameAt: Date },
  { steps, samples }: { readonly steps: readonly StepTaken[]; readonly samples: readonly SampleTaken[] },
  rules: Rules,
): Deadline[] {
  return steps.reduce(
    (windows, { step, at, recordedAt }) =>
      step === 'offer'
        ? changedBy(windows, windowsOfferedAgain(windows, recordedAt, rules.calendar))
        : changedBy(windows, windowsEnded(windows, { at, samples: step === 'finish' ? samples : [] })),
    windowsSince(offence, [], cameAt, rules),
  );
}

const changedBy = (windows: readonly Deadline[], changed: readonly Deadline[]): Deadline[] =>
  windows.map((window) => changed.find(({ policy }) => policy.id === window.policy.id) ?? window);
