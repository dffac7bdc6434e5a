import { writeFileSync } from 'node:fs';
import type { LinkageModel } from '#libs/repeat-detection';
import { link, type LinkageRun, type Progress } from './engine/link.js';
import { measure, type Measures } from './measures/measure.js';
import { measuresTable } from './measures/measures-table.js';
import { readLabels, type Labels } from './measures/read-labels.js';
import type { Options } from './options/options.js';
import { readModel } from './options/read-model.js';
import { readProfile, type Profile } from './profile/profile.js';
import { sizeOf } from './reading/csv-file.js';
import { readFiles, type FilesRead } from './reading/read-files.js';
import { UnreadRows } from './reading/unread-rows.js';
import { foundText, readText, unreadText } from './run-text.js';
import { ChangesFile } from './writing/changes-file.js';
import { outputFolder, type OutputFile } from './writing/output-folder.js';
import { writeClusters } from './writing/write-clusters.js';
import { writeExplained } from './writing/write-explained.js';
import { writePairs } from './writing/write-pairs.js';

/** What a run is given from outside. */
export interface Surroundings {
  readonly today: Date;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly progress: Progress;
  /** For the person who waits: results, and what to know about them. */
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Reads, links and writes, as the options say. Throws the user's errors, as early as they can be seen. */
export async function run(options: Options, surroundings: Surroundings): Promise<void> {
  const { now, progress, print } = surroundings;
  const begun = now();
  const profile = await readProfile(options.profile);
  const model = options.model === undefined ? undefined : await readModel(options.model);
  if (options.labels !== undefined) await sizeOf(options.labels);
  const pathOf = outputFolder(options.out);
  const { read, unread } = await readAll(options, profile, surroundings, pathOf);
  const labels = options.labels === undefined ? undefined : await readLabels(options.labels, read.names);
  const found = await link(
    read.store,
    {
      leftSize: options.right === undefined ? undefined : read.names.leftSize,
      oneToOne: profile.oneToOne,
      seed: options.seed,
      threads: options.threads,
      model,
    },
    progress,
  );
  writeResults(found, read, options, pathOf, progress);
  const measures = labels && measureRun(found, labels, options.seed, pathOf, progress);
  print(`${readText(read, unread)}\n${foundText(found)}\n`);
  if (measures) print(`\n${measuresTable(measures)}\n`);
  print(`Wrote the results to ${options.out} in ${((now() - begun) / 1_000).toFixed(1)} s.\n`);
}

type PathOf = (file: OutputFile) => string;

async function readAll(
  { left, right, explain }: Options,
  profile: Profile,
  { today, progress, warn }: Surroundings,
  pathOf: PathOf,
): Promise<{ read: FilesRead; unread: UnreadRows }> {
  const unread = new UnreadRows(pathOf('unread.csv'));
  const changes = explain ? new ChangesFile(pathOf('changes.csv')) : undefined;
  const read = await readFiles(
    {
      left,
      right,
      profile,
      today,
      onUnread: ({ side }, row) => unread.add(side, row),
      onRow: changes && ((file, cells, line) => changes.add(file, cells, line)),
    },
    progress,
  ).finally(() => {
    unread.close();
    changes?.close();
  });
  for (const file of read.files) for (const text of unreadText(file, unread)) warn(`${text}\n`);
  return { read, unread };
}

function writeResults(
  found: LinkageRun,
  { store, names }: FilesRead,
  { explain }: Options,
  pathOf: PathOf,
  progress: Progress,
): void {
  progress('Writing the results', 0, 0);
  writePairs(pathOf('pairs.csv'), found.pairs, names);
  writeClusters(pathOf('clusters.csv'), found.people, names);
  writeFileSync(pathOf('model.json'), modelText(found.model));
  if (explain) writeExplained(pathOf('explained.csv'), found, store, names);
}

const modelText = (model: LinkageModel): string => `${JSON.stringify(model, undefined, 2)}\n`;

function measureRun(found: LinkageRun, { truth }: Labels, seed: number, pathOf: PathOf, progress: Progress): Measures {
  progress('Measuring by the labels', 0, 0);
  const { pairs, people, isCandidate, blocking } = found;
  const measures = measure({ pairs, people, compared: blocking.pairs, isCandidate }, truth, seed);
  writeFileSync(pathOf('measures.json'), `${JSON.stringify(measures, undefined, 2)}\n`);
  return measures;
}
