import { writeFileSync } from 'node:fs';
import { sizeOf } from '#libs/command-line';
import type { LinkageModel } from '#libs/repeat-detection/engine';
import { decisionsText } from './decisions/decisions-text.js';
import { readDecisions, type Decisions } from './decisions/read-decisions.js';
import { link, type LinkageRun, type Progress } from './engine/link.js';
import { measure, type Measures } from './measures/measure.js';
import { measuresTable } from './measures/measures-table.js';
import { readLabels, type Labels } from './measures/read-labels.js';
import type { Options } from './options/options.js';
import { readModel } from './options/read-model.js';
import { readProfile, type Profile } from './profile/profile.js';
import { readFiles, type FilesRead } from './reading/read-files.js';
import { UnreadRows } from './reading/unread-rows.js';
import { driftText, foundText, readText, unreadText } from './run-text.js';
import { ChangesFile } from './writing/changes-file.js';
import { outputFolder, type OutputFile } from './writing/output-folder.js';
import { writeClusters } from './writing/write-clusters.js';
import { writeExplained } from './writing/write-explained.js';
import { writePairs } from './writing/write-pairs.js';
import { writeReport } from './writing/write-report.js';

/** What a run is given from outside. */
export interface Surroundings {
  /** When it began. */
  readonly today: Date;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly progress: Progress;
  /** For the person who waits: results, and what to know about them. */
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** All that is known before the first row is read. */
interface Task extends Options, Surroundings {
  readonly using: { readonly profile: Profile; readonly model: LinkageModel | undefined };
  readonly pathOf: (file: OutputFile) => string;
  readonly unread: UnreadRows;
}

/** Reads, links and writes, as the options say. Throws the user's errors, as early as they can be seen. */
export async function run(options: Options, surroundings: Surroundings): Promise<void> {
  const { now, print } = surroundings;
  const begun = now();
  const task = await prepare(options, surroundings);
  const read = await readAll(task);
  const labels = options.labels === undefined ? undefined : await readLabels(options.labels, read.names);
  const decisions = options.decisions === undefined ? undefined : await readDecisions(options.decisions, read.names);
  const found = await linkAll(task, read, decisions);
  writeResults(task, read, found);
  const heard = decisions ? decisionsText(decisions, found) : [];
  print(`${[readText(read, task.unread), foundText(found), ...driftText(found), ...heard].join('\n')}\n`);
  const measures = labels && measureAll(task, found, labels);
  drawReport(task, read, found, now() - begun, labels && measures && { truth: labels.truth, measures });
  print(`Wrote the results to ${options.out} in ${((now() - begun) / 1_000).toFixed(1)} s.\n`);
}

async function prepare(options: Options, surroundings: Surroundings): Promise<Task> {
  const profile = await readProfile(options.profile);
  const model = options.model === undefined ? undefined : await readModel(options.model);
  for (const path of [options.labels, options.decisions]) if (path !== undefined) await sizeOf(path);
  const pathOf = outputFolder(options.out);
  const unread = new UnreadRows(pathOf('unread.csv'));
  return { ...options, ...surroundings, using: { profile, model }, pathOf, unread };
}

async function readAll(task: Task): Promise<FilesRead> {
  const { left, right, today, using, unread, pathOf, progress, warn } = task;
  const changes = task.explain ? new ChangesFile(pathOf('changes.csv')) : undefined;
  const request = {
    left,
    right,
    profile: using.profile,
    today,
    onUnread: unread.add,
    onRow: changes?.add,
  };
  const read = await readFiles(request, progress).finally(() => {
    unread.close();
    changes?.close();
  });
  for (const file of read.files) for (const text of unreadText(file, unread)) warn(`${text}\n`);
  return read;
}

function linkAll(
  { using, right, seed, threads, pairs: pairsPerRecord, progress }: Task,
  { store, names }: FilesRead,
  decisions: Decisions | undefined,
): Promise<LinkageRun> {
  const leftSize = right === undefined ? undefined : names.leftSize;
  const { profile, model } = using;
  const decided = decisions?.decided;
  const { oneToOne } = profile;
  return link(store, { leftSize, oneToOne, seed, threads, pairsPerRecord, model, decided }, progress);
}

function writeResults({ pathOf, explain, progress }: Task, { store, names }: FilesRead, found: LinkageRun): void {
  progress('Writing the results', 0, 0);
  writePairs(pathOf('pairs.csv'), found.pairs, names);
  writeClusters(pathOf('clusters.csv'), found.people, names);
  writeFileSync(pathOf('model.json'), jsonText(found.model));
  if (explain) writeExplained(pathOf('explained.csv'), found, store, names);
}

function measureAll({ pathOf, seed, progress, print }: Task, found: LinkageRun, { truth }: Labels): Measures {
  progress('Measuring by the labels', 0, 0);
  const { pairs, people, isCandidate, blocking, drift } = found;
  const measures = measure({ pairs, people, compared: blocking.pairs, isCandidate, drift }, truth, seed);
  writeFileSync(pathOf('measures.json'), jsonText(measures));
  print(`\n${measuresTable(measures)}\n`);
  return measures;
}

function drawReport(
  { pathOf, today, using, explain, unread, progress }: Task,
  read: FilesRead,
  found: LinkageRun,
  took: number,
  labels: Parameters<typeof writeReport>[3]['labels'],
): void {
  progress('Drawing the report', 0, 0);
  writeReport(pathOf('report.html'), found, read, {
    unread,
    finished: new Date(today.getTime() + took),
    seconds: took / 1_000,
    modelGiven: using.model !== undefined,
    explain,
    labels,
  });
}

const jsonText = (value: LinkageModel | Measures): string => `${JSON.stringify(value, undefined, 2)}\n`;
