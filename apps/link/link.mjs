// `npm run link`. Compiles the command when its sources are newer than what was compiled last, and runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const compiled = join(root, 'dist', 'apps', 'link', 'src', 'main.js');
/** Touched after each compilation: the compiler itself leaves files alone that come out the same. */
const stamp = join(root, 'dist', '.link-compiled');
const lock = join(root, 'dist', '.link-compiling');
const sources = [
  ...['apps/link/src', 'apps/link/tsconfig.json'],
  ...['libs/command-line/src', 'libs/repeat-detection/src', 'libs/case-schemas/src'],
];
const tries = 600;

/** The time of the newest source; folders count, for a file may have been taken away. */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isCurrent = () =>
  existsSync(compiled) &&
  existsSync(stamp) &&
  statSync(stamp).mtimeMs > Math.max(...sources.map((source) => newest(join(root, source))));

/** One compiler at a time: of two that are started at once, the second waits and finds the work done. */
async function alone(work) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (let left = tries; ; left -= 1) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      // Whoever held it for so long is gone.
      if (left === 0 || Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs > 120_000) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    return work();
  } finally {
    if (existsSync(lock)) rmdirSync(lock);
  }
}

/** Whether the command is there to be run. */
function compile() {
  if (isCurrent()) return true;
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) {
    process.stderr.write('The packages are not installed: run npm ci, then try again.\n');
    return false;
  }
  process.stderr.write('Compiling the command, once …\n');
  const begun = new Date();
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', join(root, 'apps', 'link')], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}The command could not be compiled (above).\n`);
    return false;
  }
  writeFileSync(stamp, '');
  // What was written while it compiled may be missing.
  utimesSync(stamp, begun, begun);
  return true;
}

// npm goes to the project's folder, but a path is meant from where somebody typed it.
if (process.env.npm_lifecycle_event === 'link' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

if (isCurrent() || (await alone(compile))) {
  const { main } = await import(compiled);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
