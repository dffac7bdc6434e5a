import { explainDeadline } from '#libs/deadlines';
import { calendar } from '../deadline/calendar.js';
import { allowedDecisions, allowedSteps, statusAfter } from './examination.js';
import type { WholeExamination, WholeSample } from './examination.query.js';

/** How the examination stands, what was taken, and what may be done next. */
export function examinationView({ steps, samples }: WholeExamination, caseIsOpen: boolean, now: Date) {
  const status = statusAfter(steps);
  return {
    status,
    allowedSteps: allowedSteps(status, caseIsOpen),
    steps: steps.map(({ step, at, byName, recordedBy, recordedAt }) => ({
      ...{ step, at: at.toISOString(), byName },
      ...{ recordedBy, recordedAt: recordedAt.toISOString() },
    })),
    samples: samples.map((sample) => sampleView(sample, now)),
  };
}

/** One sample in the store, and what its client may still decide. */
export function sampleView({ row, decisions }: WholeSample, now: Date) {
  const { id, type, takenAt, storage, expiresAt, decision } = row;
  return {
    ...{ id, type, takenAt: takenAt.toISOString() },
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt < now,
    explanation: explainDeadline(storage, calendar),
    ...(decision !== null && { decision }),
    allowedDecisions: allowedDecisions(decision),
    decisions: decisions.map(({ decision: said, at, recordedBy }) => ({
      decision: said,
      at: at.toISOString(),
      recordedBy,
    })),
  };
}
