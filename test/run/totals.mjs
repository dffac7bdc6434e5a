/**
 * What a run of Jest comes to. A test that was not run has not passed, nor has a file that could not be read, nor a run
 * without a test, without a report, or that ended badly for a reason that no test tells.
 */
export function jestTotals(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const notPassed = (report?.numTotalTests ?? 0) - passed;
  const failed = notPassed + (report?.numRuntimeErrorTestSuites ?? 0);
  const fine = report?.success === true && exitCode === 0 && passed > 0;
  return { passed, failed: fine ? failed : Math.max(failed, 1) };
}

/** Passed and failed of all steps so far. */
export class Totals {
  passed = 0;
  failed = 0;
  #failedSteps = [];

  add(step, { passed, failed }) {
    this.passed += passed;
    this.failed += failed;
    if (failed > 0) this.#failedSteps.push(step);
  }

  hasFailed(step) {
    return this.#failedSteps.includes(step);
  }

  /** Its last line is what other programs read. */
  summary() {
    const failed = this.#failedSteps.length > 0 ? `Failed: ${this.#failedSteps.join(', ')}\n` : '';
    return `${failed}${this.passed} passed, ${this.failed} failed`;
  }
}
