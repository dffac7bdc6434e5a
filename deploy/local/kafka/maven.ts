import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { PlainFailure } from '../plain-failure.js';
import { launcherFile } from '../project.js';
import { isGenuine, Jar, jarFile } from './jar.js';

const GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** With the user's Maven, and so with all that is set in it: mirrors, proxies, passwords. */
export async function fetchWithMaven(
  folder: string,
  jars: readonly Jar[],
  arrived: (bytes: number) => void,
): Promise<void> {
  const fresh = await mkdtemp(join(folder, 'maven-'));
  try {
    await copyDependencies(fresh, jars, arrived);
    for (const jar of jars) await accept(fresh, folder, jar);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function copyDependencies(into: string, jars: readonly Jar[], arrived: (bytes: number) => void): Promise<void> {
  const args = [
    '-B',
    '-f',
    launcherFile('kafka', 'pom.xml'),
    GOAL,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${into}`,
  ];
  const maven = spawn('mvn', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const end = (): void => void maven.kill();
  process.once('exit', end);
  const reading = countArrivals(maven.stdout, jars, arrived);
  const exit = once(maven, 'exit') as Promise<[number | null]>;
  const [[code]] = await Promise.all([exit.catch(notInstalled), reading]);
  process.off('exit', end);
  if (code !== 0)
    throw new Error('Maven could not bring them (try: mvn -f deploy/local/kafka/pom.xml dependency:resolve)');
}

async function countArrivals(output: Readable, jars: readonly Jar[], arrived: (bytes: number) => void): Promise<void> {
  for await (const line of createInterface({ input: output })) arrived(bytesOf(line, jars));
}

/** Maven names each file when it has come. */
function bytesOf(line: string, jars: readonly Jar[]): number {
  const address = /Downloaded from \S+ (\S+\.jar)/.exec(line)?.[1];
  return (address && jars.find(({ path }) => address.endsWith(path))?.bytes) || 0;
}

async function accept(from: string, folder: string, jar: Jar): Promise<void> {
  const content = await readFile(jarFile(from, jar));
  if (!isGenuine(content, jar))
    throw new Error(`${basename(jar.path)} is not the file that was asked for (SHA-256 differs)`);
  await rename(jarFile(from, jar), jarFile(folder, jar));
}

function notInstalled(): never {
  throw new PlainFailure(
    'Kafka has to be fetched and Maven is not installed: install it (Debian: apt install maven), set KAFKA_MAVEN_REPO to the address of a Maven Central repository, or set KAFKA_BROKERS to a broker of your own.',
  );
}
