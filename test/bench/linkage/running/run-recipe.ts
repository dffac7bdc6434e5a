import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureClusters } from '../../../../apps/link/src/measures/cluster-measures.js';
import { measure } from '../../../../apps/link/src/measures/measure.js';
import { projectRoot } from '../../../../deploy/local/project.js';
import { connectedComponents, singleBestLinks } from '../recipe/join-records.js';
import type { RecipeReport } from '../recipe/recipe.js';
import type { RecipeSettings } from '../recipe/settings.js';
import { readOutput, type LinkageOutput } from './linkage-output.js';
import type { ClusterMeasures, LinkageFiles, Linked } from './linked.js';
import { runMeasured, type ProcessCost } from './measured-process.js';

const script = join(projectRoot, 'dist', 'test', 'bench', 'linkage', 'recipe', 'recipe.main.js');

/** The recipe on files with labels, measured by the same code as ours. */
export async function measureRecipe(settings: RecipeSettings, files: LinkageFiles, out: string): Promise<Linked> {
  const { report, cost } = await runRecipe(settings, files, out, ['--labels', files.labels]);
  const output = await readOutput({ folder: out, labels: files.labels, linking: files.right !== undefined });
  const { pairs, people, ...truth } = output;
  const measures = measure({ pairs, people, compared: report.pairs }, truth, 1);
  const { truePairs = 0, found = 0 } = report.blocking ?? {};
  return {
    measures: {
      ...measures,
      clusters: bestClusters(output, settings.oneToOne ?? false),
      blocking: { ...measures.blocking, recall: found / truePairs },
    },
    cost,
    compared: report.pairs,
  };
}

/** The same without labels. What it takes ends where its files are written. */
export async function runRecipe(
  { name }: RecipeSettings,
  { left, right }: LinkageFiles,
  out: string,
  more: readonly string[] = [],
): Promise<{ cost: ProcessCost; report: RecipeReport }> {
  rmSync(out, { recursive: true, force: true });
  const files = ['--left', left, ...(right === undefined ? [] : ['--right', right])];
  await runMeasured(script, ['--recipe', name, ...files, '--out', out, ...more]);
  const report = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as RecipeReport;
  const { seconds, processorSeconds, peakMegabytes } = report;
  return { report, cost: { seconds: seconds.whole, processorSeconds, peakMegabytes } };
}

/** Bits at which records are joined, in turn. */
const thresholds = Array.from({ length: 49 }, (_, step) => -4 + step / 2);

/** The people at the threshold whose pairs come nearest to the truth: generous, for nobody has the truth to choose by. */
function bestClusters({ records, pairs, ...truth }: LinkageOutput, oneToOne: boolean): ClusterMeasures {
  const links = oneToOne ? singleBestLinks(records, pairs) : pairs;
  const all = thresholds.map((least) => measureClusters(connectedComponents(records, links, least), truth));
  return all.reduce((best, one) => (one.pairs.f1 > best.pairs.f1 ? one : best));
}
