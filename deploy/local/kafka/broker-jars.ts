import { mkdir } from 'node:fs/promises';
import { PlainFailure } from '../plain-failure.js';
import { download } from './download.js';
import { Jar, jarFile, missingJars, pinnedJars } from './jar.js';
import { fetchWithMaven } from './maven.js';
import { configuredRepository } from './maven-repository.js';

export type Progress = (sentence: string) => void;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Kafka's files, each checked against its pinned SHA-256; those that are missing are fetched first. */
export async function brokerJars(folder: string, progress: Progress): Promise<string[]> {
  const jars = await pinnedJars();
  await mkdir(folder, { recursive: true });
  const missing = await missingJars(folder, jars);
  if (missing.length > 0) await fetchJars(folder, missing, progress);
  return jars.map((jar) => jarFile(folder, jar));
}

/** From the repository that the user has named; with Maven where there is none, or it asks for a password. */
async function fetchJars(folder: string, jars: readonly Jar[], progress: Progress): Promise<void> {
  const repository = await configuredRepository();
  const ways = [
    ...(repository ? [() => download(repository, folder, jars, counter(jars, 'from the repository', progress))] : []),
    () => fetchWithMaven(folder, jars, counter(jars, 'with Maven', progress)),
  ];
  const failures: unknown[] = [];
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      failures.push(error);
    }
  }
  throw notFetched(failures);
}

function counter(jars: readonly Jar[], how: string, progress: Progress): (bytes: number) => void {
  const total = jars.reduce((sum, { bytes }) => sum + bytes, 0);
  let received = 0;
  progress(`Fetching Kafka ${how}: 0 of ${megabytes(total)} MB`);
  return (bytes) => {
    received += bytes;
    if (bytes !== 0) progress(`Fetching Kafka ${how}: ${megabytes(received)} of ${megabytes(total)} MB`);
  };
}

/** The first way is the one that the user has set up, so its failure is the one to mend. */
function notFetched([first]: unknown[]): Error {
  if (first instanceof PlainFailure) return first;
  const because = reasonOf(first);
  return new PlainFailure(
    `Kafka could not be fetched, because ${because}: check the network, then start again (what has arrived is kept), or set KAFKA_MAVEN_REPO to another repository.`,
  );
}

/** fetch says only that it failed; what went wrong is in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
