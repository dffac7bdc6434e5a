import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../../deploy/local/project.js';
import type { LinkageFiles, Linked, Measures } from './linked.js';
import { runMeasured, type ProcessCost } from './measured-process.js';

const command = join(projectRoot, 'apps', 'link', 'link.mjs');

/** Our command line on files with labels; its own measures. */
export async function measureOurs(files: LinkageFiles, out: string): Promise<Linked> {
  const { cost, compared } = await runOurs(files, out, ['--labels', files.labels]);
  const measures = JSON.parse(readFileSync(join(out, 'measures.json'), 'utf8')) as Measures;
  return { measures, cost, compared };
}

/** The same without labels, as it would be used: nothing is measured but what it takes. */
export async function runOurs(
  { left, right, profile }: LinkageFiles,
  out: string,
  more: readonly string[] = [],
): Promise<{ cost: ProcessCost; compared: number; comparing: number }> {
  rmSync(out, { recursive: true, force: true });
  const files = ['--left', left, ...(right === undefined ? [] : ['--right', right])];
  const { output, ...cost } = await runMeasured(command, [...files, '--profile', profile, '--out', out, ...more]);
  const [, compared = '0', comparing] = /Compared ([\d,]+) pairs, .* in ([\d.]+) s/.exec(output) ?? [];
  return { cost, compared: Number(compared.replaceAll(',', '')), comparing: Number(comparing) };
}
