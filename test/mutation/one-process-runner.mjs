import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { testsIn } from './collected-specs.mjs';
import { importTypeScript } from './typescript-hooks.mjs';
import { byFile, testsFor } from './tests-for-a-mutant.mjs';

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

async function failureOf(run, round) {
  try {
    await run(round);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Loads a file of specs; under another number, with all that it needs loaded anew. */
const load = (file, number = 0) =>
  testsIn(file, () => import(`${pathToFileURL(file).href}${number === 0 ? '' : `?load=${String(number)}`}`));

/**
 * Runs the specs of one folder in the process it lives in: all are loaded once, and a mutant runs only the tests that reach
 * it. Jest starts afresh and loads every module anew for each mutant, which took a second or more where this takes
 * milliseconds. Only for a mutant of code that runs while its file is loaded are files loaded again.
 */
class OneProcessRunner {
  #round = 0;
  #loaded;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    importTypeScript();
    fc.configureGlobal(FEW_RUNS);
  }

  async dryRun() {
    const tests = [];
    for (const test of await this.#tests()) tests.push(await this.#firstRun(test));
    stryker.currentTestId = undefined;
    const reached = stryker.mutantCoverage?.perTest ?? {};
    const told = tests.map(({ id, file, timeSpentMs }) => ({
      id,
      file,
      time: timeSpentMs,
      mutants: Object.keys(reached[id] ?? {}),
    }));
    writeFileSync(TOLD, JSON.stringify(told));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  /** A round for each test, so that what is set up before many of them counts as reached by each. */
  async #firstRun({ id, file, run }) {
    stryker.currentTestId = id;
    const started = performance.now();
    const failureMessage = await failureOf(run, (this.#round += 1));
    const timeSpentMs = performance.now() - started;
    const told = { id, name: id, file, fileName: join(process.cwd(), file), timeSpentMs };
    return failureMessage === undefined
      ? { ...told, status: TestStatus.Success }
      : { ...told, status: TestStatus.Failed, failureMessage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    const told = JSON.parse(readFileSync(TOLD, 'utf8'));
    const mutated = { path: relative(process.cwd(), sandboxFileName), code: readFileSync(sandboxFileName, 'utf8') };
    const tests = testsFor(told, { testFilter, mutated });
    // Loaded before the mutant comes alive, so that it cannot stay behind in what is loaded.
    const loaded = await this.#tests();
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.hitLimit = hitLimit;
    stryker.activeMutant = activeMutant.id;
    const result = testFilter ? await this.#run(tests, loaded) : await this.#runAnew(tests);
    stryker.activeMutant = undefined;
    return determineHitLimitReached(stryker.hitCount, hitLimit) ?? result;
  }

  async #runAnew(tests) {
    let count = 0;
    for (const [file, ofFile] of byFile(tests)) {
      const loaded = await load(file, (this.#round += 1)).catch(messageOf);
      if (typeof loaded === 'string') return killed(count, [ofFile[0].id], loaded);
      const result = await this.#run(ofFile, loaded);
      count += result.nrOfTests;
      if (result.status === MutantRunStatus.Killed) return { ...result, nrOfTests: count };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: count };
  }

  async #run(tests, loaded) {
    const runs = new Map(loaded.map(({ id, run }) => [id, run]));
    const round = (this.#round += 1);
    let count = 0;
    for (const { id } of tests) {
      count += 1;
      const failure = runs.has(id) ? await failureOf(runs.get(id), round) : 'is no longer among the tests';
      if (failure !== undefined) return killed(count, [id], failure);
      if (stryker.hitCount > stryker.hitLimit) break;
    }
    return { status: MutantRunStatus.Survived, nrOfTests: count };
  }

  async #tests() {
    if (this.#loaded) return this.#loaded;
    this.#loaded = [];
    for (const file of globSync(`${folder}/**/*.spec.ts`).sort()) this.#loaded.push(...(await load(file)));
    return this.#loaded;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
