import { describe, expect, it } from '@jest/globals';
import {
  allowedDecisions,
  allowedSteps,
  statusAfter,
  type ExaminationStatus,
  type ExaminationStep,
  type SampleDecision,
} from './examination.js';

const after = (...steps: ExaminationStep[]): ExaminationStatus => statusAfter(steps.map((step) => ({ step })));

describe('an examination', () => {
  it.each<[ExaminationStep[], ExaminationStatus, ExaminationStep[]]>([
    [[], 'not-offered', ['offer']],
    [['offer'], 'offered', ['finish', 'decline']],
    [['offer', 'finish'], 'done', []],
    [['offer', 'decline'], 'declined', ['offer']],
    [['offer', 'decline', 'offer'], 'offered', ['finish', 'decline']],
    [['offer', 'decline', 'offer', 'finish'], 'done', []],
  ])('after %j is %s, and may go on with %j', (steps, status, allowed) => {
    expect(after(...steps)).toBe(status);
    expect(allowedSteps(status, true)).toEqual(allowed);
    expect(allowedSteps(status, false)).toEqual([]);
  });
});

describe('a stored sample', () => {
  it.each<[SampleDecision | null, SampleDecision[]]>([
    [null, ['keep', 'release-to-police', 'destroy']],
    ['keep', ['keep', 'release-to-police', 'destroy']],
    ['release-to-police', []],
    ['destroy', []],
  ])('of which the client has said %s may be decided about as %j', (decision, allowed) => {
    expect(allowedDecisions(decision)).toEqual(allowed);
  });
});
