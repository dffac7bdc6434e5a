import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { collected, collectFrom } from './collected-specs.mjs';
import { importTypeScript } from './typescript-hooks.mjs';
import { testsFor } from './tests-for-a-mutant.mjs';

const folder = `libs/repeat-detection/src/${process.env.PART ?? 'patterns'}`;
/** Each mutant runs the properties, so they are tried on fewer stories than usual, and always on the same. */
const FEW_RUNS = { numRuns: 12, seed: 4, endOnFailure: true };
/** What the first run told, for the processes that come after this one. */
const TOLD = '.first-run.json';

const stryker = (globalThis.__stryker__ ??= {});
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
const killed = (nrOfTests, killedBy, failureMessage) => ({
  status: MutantRunStatus.Killed,
  nrOfTests,
  killedBy,
  failureMessage,
});

async function failureOf(test, round) {
  try {
    await test.run(round);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Runs the specs of one folder in the process it lives in: all are loaded once, and a mutant runs only the tests that reach
 * it. Jest starts afresh and loads every module anew for each mutant, which took a second or more where this takes
 * milliseconds. Stryker gives a new process to a mutant of code that runs while it is loaded, and after a time-out.
 */
class OneProcessRunner {
  #loaded = false;
  #round = 0;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    importTypeScript();
    fc.configureGlobal(FEW_RUNS);
  }

  async dryRun() {
    await this.#load();
    const tests = [];
    for (const test of collected) tests.push(await this.#firstRun(test));
    stryker.currentTestId = undefined;
    const reached = stryker.mutantCoverage?.perTest ?? {};
    const told = tests.map(({ id, timeSpentMs }) => [
      id,
      { time: timeSpentMs, mutants: Object.keys(reached[id] ?? {}) },
    ]);
    writeFileSync(TOLD, JSON.stringify(told));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  /** A round for each test, so that what is set up before many of them counts as reached by each. */
  async #firstRun(test) {
    stryker.currentTestId = test.id;
    const started = performance.now();
    const failureMessage = await failureOf(test, (this.#round += 1));
    const timeSpentMs = performance.now() - started;
    const told = { id: test.id, name: test.id, fileName: join(process.cwd(), test.file), timeSpentMs };
    return failureMessage === undefined
      ? { ...told, status: TestStatus.Success }
      : { ...told, status: TestStatus.Failed, failureMessage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.hitLimit = hitLimit;
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    const unloadable = await this.#load().then(() => undefined, messageOf);
    stryker.activeMutant = activeMutant.id;
    const told = new Map(JSON.parse(readFileSync(TOLD, 'utf8')));
    const mutated = { path: relative(process.cwd(), sandboxFileName), code: readFileSync(sandboxFileName, 'utf8') };
    const result =
      unloadable === undefined
        ? await this.#run(testsFor(collected, { testFilter, told, mutated }))
        : killed(0, [], unloadable);
    stryker.activeMutant = undefined;
    return determineHitLimitReached(stryker.hitCount, hitLimit) ?? result;
  }

  async #run(tests) {
    const round = (this.#round += 1);
    let count = 0;
    for (const test of tests) {
      count += 1;
      const failure = await failureOf(test, round);
      if (failure !== undefined) return killed(count, [test.id], failure);
      if (stryker.hitCount > stryker.hitLimit) break;
    }
    return { status: MutantRunStatus.Survived, nrOfTests: count };
  }

  async #load() {
    if (this.#loaded) return;
    this.#loaded = true;
    const specs = globSync(`${folder}/**/*.spec.ts`).sort();
    for (const spec of specs) await collectFrom(spec, () => import(join(process.cwd(), spec)));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
