import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

// What `npm test` runs is plain JavaScript, which has no types.
const { jestTotals, Totals } = (await import(join(import.meta.dirname, 'totals.mjs'))) as {
  jestTotals: (report: object | undefined, exitCode: number) => Counts;
  Totals: new () => { add(step: string, counts: Counts): void; hasFailed(step: string): boolean; summary(): string };
};

const report = (changes: object): object => ({
  success: true,
  numTotalTests: 3,
  numPassedTests: 3,
  numRuntimeErrorTestSuites: 0,
  ...changes,
});

describe('what a run of tests comes to', () => {
  it.each<[string, object | undefined, number, number, number]>([
    ['all pass', report({}), 0, 3, 0],
    ['one fails', report({ success: false, numPassedTests: 2, numFailedTests: 1 }), 1, 2, 1],
    ['one is skipped', report({ numPassedTests: 2, numPendingTests: 1 }), 0, 2, 1],
    ['one is still to be written', report({ numPassedTests: 2, numTodoTests: 1 }), 0, 2, 1],
    ['one file cannot be read', report({ success: false, numRuntimeErrorTestSuites: 1 }), 1, 3, 1],
    ['there are no tests', report({ numTotalTests: 0, numPassedTests: 0 }), 0, 0, 1],
    ['all pass and putting things away fails', report({}), 1, 3, 1],
    ['all pass and Jest says that it went badly', report({ success: false }), 0, 3, 1],
    ['there is no report', undefined, 0, 0, 1],
    ['Jest was ended before it could report', undefined, 137, 0, 1],
  ])('where %s', (_, jestReport, exitCode, passed, failed) => {
    expect(jestTotals(jestReport, exitCode)).toEqual({ passed, failed });
  });

  it('is told in the last line', () => {
    const totals = new Totals();
    expect(totals.summary()).toBe('0 passed, 0 failed');
    totals.add('unit', { passed: 3, failed: 0 });
    expect(totals.summary()).toBe('3 passed, 0 failed');
    totals.add('lint', { passed: 0, failed: 1 });
    expect(totals.summary()).toBe('Failed: lint\n3 passed, 1 failed');
    expect([totals.hasFailed('unit'), totals.hasFailed('lint')]).toEqual([false, true]);
  });
});
