import { accessSync, constants, existsSync, readFileSync, readdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inRoot, jarFolder, readJson, root, stateFolder } from './paths.mjs';
import { Sentence } from './sentence.mjs';
import { run } from './step.mjs';

const OLDEST_JAVA = 17;
const COLD_SPACE = 2e9;
const WARM_SPACE = 2e8;

/** Everything that would otherwise go wrong later, and less clearly. */
export async function checkMachine() {
  checkSpace();
  const java = process.env.KAFKA_BROKERS ? undefined : await checkJava();
  if (java) checkMaven();
  await checkPorts();
  return `This machine: Node ${process.versions.node}${java ? `, Java ${java}` : ''}`;
}

function checkSpace() {
  const { bavail, bsize } = statfsSync(root);
  const cold = !existsSync(inRoot('node_modules'));
  const needed = cold ? COLD_SPACE : WARM_SPACE;
  if (bavail * bsize >= needed) return;
  const megabytes = (bytes) => `${Math.floor(bytes / 1e6)} MB`;
  throw new Sentence(
    `Only ${megabytes(bavail * bsize)} are free on the disk of ${root}: free at least ${megabytes(needed)}, then start again.`,
  );
}

async function checkJava() {
  const command = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { output } = await run(command, ['-version']);
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  const version = Number(first === '1' ? second : (first ?? 0));
  if (version >= OLDEST_JAVA) return version;
  const found = version ? `Java ${version} is too old for Kafka` : 'Kafka needs Java, and none was found';
  throw new Sentence(
    `${found}: install Java ${OLDEST_JAVA} or newer (Debian: apt install default-jre-headless), set JAVA_HOME, or set KAFKA_BROKERS to a broker of your own.`,
  );
}

function checkMaven() {
  if (jarsAreThere() || process.env.KAFKA_MAVEN_REPO || hasMirror() || isOnPath('mvn')) return;
  throw new Sentence(
    'Kafka has to be fetched and Maven was not found: install it (Debian: apt install maven), set KAFKA_MAVEN_REPO to the address of a Maven Central repository, or set KAFKA_BROKERS to a broker of your own.',
  );
}

function jarsAreThere() {
  const { jars } = readJson(inRoot('deploy', 'local', 'kafka', 'kafka-jars.json'));
  return jars.every(({ path }) => existsSync(join(jarFolder, path.split('/').pop())));
}

function hasMirror() {
  const settings = join(homedir(), '.m2', 'settings.xml');
  return existsSync(settings) && /<mirror>/.test(readFileSync(settings, 'utf8').replace(/<!--[\s\S]*?-->/g, ''));
}

const isOnPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Not while an earlier run's processes may hold them: the launcher ends those first and then looks again. */
async function checkPorts() {
  const pids = join(stateFolder, 'pids');
  if (existsSync(pids) && readdirSync(pids).length > 0) return;
  for (const { variable, port, unless } of readJson(inRoot('deploy', 'local', 'parts.json'))) {
    const wanted = Number(process.env[variable] ?? port);
    if (process.env[unless] || (await isFree(wanted))) continue;
    throw new Sentence(
      `Port ${wanted} is taken by another program: end that program, or choose another port with ${variable}.`,
    );
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
