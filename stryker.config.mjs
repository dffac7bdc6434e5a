import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jestConfig from './jest.config.mjs';

const { rootDir: _, ...unit } = jestConfig.projects[0];
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
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    projectType: 'custom',
    config: { ...unit, projects: [], testRegex: `/${part}\\.mutation\\.mjs$` },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // Out of the checkout, so that nobody's own run of Jest meets the copy's specs.
  tempDirName: join(tmpdir(), 'referral-hub-mutation'),
  ignorePatterns: ['*', '!libs/**/*', '!test/mutation/*', '!package.json', '!jest.config.mjs', '!tsconfig.json'],
  concurrency: 1,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
