import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../deploy/local/project.js';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  readonly violations: readonly Violation[];
  /** The files that were read, packages and Node's own modules left out. */
  readonly sources: readonly string[];
}

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { from: string; to: string; rule: { name: string } }[] };
}

const cruiser = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const rules = join(projectRoot, '.dependency-cruiser.cjs');

/** Holds a source tree to the project's import rules. */
export async function cruise(root: string, folders: readonly string[]): Promise<Cruise> {
  const args = [cruiser, ...folders, '--config', rules, '--output-type', 'json'];
  const { modules, summary } = JSON.parse(await outputOf(args, root)) as Report;
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    sources: modules
      .map(({ source }) => source)
      .filter((source) => folders.some((each) => source.startsWith(`${each}/`))),
  };
}

/** Violations make the exit code, so only silence means that it did not work. */
function outputOf(args: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, env, maxBuffer: 64 * 2 ** 20 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(new Error(`dependency-cruiser said nothing: ${stderr}`, { cause: error }));
    });
  });
}
