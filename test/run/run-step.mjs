import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './child.mjs';
import { jestTotals } from './totals.mjs';

/** Runs one step and answers { passed, failed }. A step that cannot run has failed. */
export async function runStep(step, { alone, jestArguments, totals }) {
  const began = performance.now();
  console.log(`… ${step.title}`);
  const missing = step.needs?.find((name) => totals.hasFailed(name));
  const result = missing ? notRun(missing) : await (step.project ? runJest : runCheck)(step, alone, jestArguments);
  const { passed, failed, output } = result;
  if (failed > 0 && output) console.log(output.trimEnd());
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const counts = step.project ? `${passed} passed, ${failed} failed` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${step.title}`.padEnd(60) + `${took.padStart(8)}  ${counts}`.trimEnd());
  return { passed, failed };
}

const notRun = (missing) => ({ passed: 0, failed: 1, output: `Not run, because '${missing}' failed.` });

async function runCheck({ command, args, limit }, show) {
  const { code, output } = await runTool(command, args, { limit, show });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

async function runJest(step, alone, jestArguments) {
  const { project, limit, jestOptions, aloneOptions } = step;
  const folder = mkdtempSync(join(tmpdir(), 'referral-hub-tests-'));
  const report = join(folder, 'report.json');
  const options = [...jestOptions, ...(alone ? aloneOptions : []), ...jestArguments];
  const args = [`--selectProjects=${project}`, '--json', `--outputFile=${report}`, ...options];
  const env = { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings` };
  try {
    const { code, output } = await runTool('jest', args, { limit, show: alone, env });
    return { ...jestTotals(read(report), code), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}
