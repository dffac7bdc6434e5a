import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { inRoot, readJson, root } from './paths.mjs';
import { Sentence } from './sentence.mjs';
import { run } from './step.mjs';

const lock = inRoot('package-lock.json');
const stamp = inRoot('node_modules', '.installed-from');

/** `npm ci`, when the packages are not those of the lock file. */
export async function install(doing) {
  if (isCurrent()) return 'Packages are in place';
  const wanted = packagesForThisMachine();
  const counting = setInterval(() => doing(`${wanted.filter(isThere).length} of ${wanted.length}`), 1_000);
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(counting);
  if (code !== 0) throw notInstalled(output);
  if (!existsSync(inRoot('node_modules', '.bin', 'node'))) throw noScripts();
  writeFileSync(stamp, lockHash());
  return `Installed ${wanted.length} packages`;
}

/** By what the lock file says, or, where someone ran npm themselves, by its age. */
function isCurrent() {
  if (!existsSync(inRoot('node_modules', '.bin', 'node'))) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockHash();
  const own = inRoot('node_modules', '.package-lock.json');
  return existsSync(own) && statSync(own).mtimeMs >= statSync(lock).mtimeMs;
}

const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

/** npm says nothing while it works, so its progress is read off the folder: these come one after the other. */
function packagesForThisMachine() {
  const fits = (list, value) => !list || list.includes(value);
  const { packages } = readJson(lock);
  return Object.entries(packages)
    .filter(([path, { os, cpu }]) => path && fits(os, process.platform) && fits(cpu, process.arch))
    .map(([path]) => path);
}

const isThere = (path) => existsSync(inRoot(path, 'package.json'));

function npm(args) {
  const own = process.env.npm_execpath;
  return own ? run(process.execPath, [own, ...args], { cwd: root }) : run('npm', args, { cwd: root });
}

function notInstalled(output) {
  process.stderr.write(`${output.trim().split('\n').slice(-8).join('\n')}\n`);
  return new Sentence(
    'The packages could not be installed (npm ci, above): check the network and npm’s registry setting, then start again.',
  );
}

const noScripts = () =>
  new Sentence(
    'npm did not run the packages’ install scripts: set ignore-scripts to false (npm config set ignore-scripts false), delete node_modules, then start again.',
  );
