import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { Sentence } from './sentence.mjs';
import { run } from './step.mjs';

const sources = ['apps', 'libs', 'deploy', 'test'];
const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const stamp = inRoot('dist', '.built-from');

/** The TypeScript compiler, when a source is not what it was at the last build. */
export async function build() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 'The build is up to date';
  const node = inRoot('node_modules', '.bin', 'node');
  const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const { code, output } = await run(node, [compiler, '-p', 'tsconfig.build.json'], { cwd: root });
  if (code !== 0) throw notBuilt(output);
  writeFileSync(stamp, now);
  return 'Built';
}

function fingerprint() {
  const files = [...settings.map((name) => inRoot(name)), ...sources.flatMap((name) => typescriptBelow(inRoot(name)))];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function typescriptBelow(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).map((name) => join(folder, name));
}

function notBuilt(output) {
  process.stderr.write(`${output.trim().split('\n').slice(0, 20).join('\n')}\n`);
  return new Sentence('The sources do not compile (above): mend them, then start again.');
}
