import { tmpdir } from 'node:os';
import { join } from 'node:path';

const part = process.env.PART ?? 'patterns';

/**
 * Breaks one part of repeat detection, `patterns` or `identity`, in every small way, one at a time, and asks whether a
 * test notices. A few files alone: npm run test:mutation:patterns -- --mutate "libs/repeat-detection/src/patterns/judge/*.ts"
 */
export default {
  mutate: [
    `libs/repeat-detection/src/${part}/**/*.ts`,
    '!**/*.spec.ts',
    // Lists and texts, not logic: their own specs hold them against a schema or a count.
    '!**/*.data.ts',
    '!**/policies-on-*.ts',
  ],
  plugins: [join(import.meta.dirname, 'test/mutation/one-process-runner.mjs')],
  testRunner: 'one-process',
  coverageAnalysis: 'perTest',
  // On top of what the tests of a mutant take by themselves, in milliseconds: one that never ends has to be waited for.
  timeoutMS: 3000,
  // What is loaded anew for a mutant stays in memory until the process ends.
  maxTestRunnerReuse: 400,
  // Out of the checkout, so that nobody's own run of Jest meets the copy's specs.
  tempDirName: join(tmpdir(), 'referral-hub-mutation'),
  ignorePatterns: ['*', '!libs/**/*', '!package.json', '!tsconfig.json'],
  concurrency: 1,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
