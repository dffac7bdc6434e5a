import { PairScorer, type RecordStore, type ScoredPairs } from '#libs/repeat-detection/engine';
import type { LinkageRun } from '../engine/link.js';
import type { Measures } from '../measures/measure.js';
import type { Truth } from '../measures/truth.js';
import { countSure, countWeights, thresholdsOf } from './gather/count-weights.js';
import { fieldsReached } from './gather/fields-reached.js';
import { measureRows, rateRows } from './gather/measure-rows.js';
import { peopleSummary } from './gather/people-summary.js';
import { reliabilityOf } from './gather/reliability.js';
import { samplePairs } from './gather/sample-pairs.js';
import type { BlockingSummary, FileSummary, Quality, ReportInput, Summary, WeightCounts } from './report-data.js';

/** What the command line knows and the run does not. */
export interface ReportSource {
  /** The left file first. A name may come with its path, which is not shown. */
  readonly files: readonly FileSummary[];
  readonly leftSize?: number | undefined;
  /** When the run ended, as it is to be read: `25 November 2026, 20:14`. */
  readonly finished: string;
  readonly seconds: number;
  /** The model was given and not learned here. */
  readonly modelGiven: boolean;
  /** Show what sample pairs say: the page then holds personal data. */
  readonly explain: boolean;
  /** A record's id, shown only with `explain`. */
  readonly idOf?: ((record: number) => string) | undefined;
  readonly labels?: LabelledSource | undefined;
}

export interface LabelledSource {
  readonly truth: Truth;
  readonly measures: Measures;
}

/** Gathers what the report tells: counts, samples and parameters. Takes one or two passes over the pairs, copying none. */
export function reportInput(run: LinkageRun, store: RecordStore, given: ReportSource): ReportInput {
  const source = { ...given, files: withShownNames(given.files) };
  const { leftSize, explain, labels } = source;
  const scorer = new PairScorer(store, run.rarity, run.model);
  const weights = countWeights(run.pairs, labels?.truth);
  const placeOf = placesIn(source);
  return {
    summary: summaryOf(run, store, source),
    fields: fieldsReached(run.model, scorer, run.pairs),
    samples: samplePairs({ run, store, scorer, truth: labels?.truth, placeOf, explain }),
    weights,
    people: peopleSummary({ people: run.people, pairs: run.pairs, placeOf }),
    blocking: blockingOf(run, store.size, leftSize),
    quality: labels && qualityOf(run.pairs, weights, labels),
    personal: explain,
  };
}

function qualityOf(pairs: ScoredPairs, { labelled }: WeightCounts, { truth, measures }: LabelledSource): Quality {
  const { truePairs } = measures.pairs;
  return {
    rates: rateRows(measures),
    measures: measureRows(measures),
    truePairs,
    blockingRecall: measures.blocking.recall,
    reliability: reliabilityOf(pairs, truth),
    thresholds: labelled ? thresholdsOf(labelled, truePairs) : [],
  };
}

function summaryOf(
  { model, drift, people, pairs, oneToOne }: LinkageRun,
  store: RecordStore,
  source: ReportSource,
): Summary {
  const { finished, seconds, modelGiven } = source;
  return {
    files: source.files,
    finished,
    seconds,
    modelVersion: model.version,
    modelGiven,
    drift: drift?.sentence,
    oneToOne,
    records: store.size,
    people: new Set(people).size,
    sure: countSure(pairs),
  };
}

/** Without their paths, and still two names where two files are named alike. */
function withShownNames(files: readonly FileSummary[]): FileSummary[] {
  const names = files.map(({ name }) => name.split(/[/\\]/).at(-1) || 'the file');
  const areAlike = new Set(names).size < names.length;
  const sides = ['left', 'right'];
  return files.map((file, place) => ({
    ...file,
    name: `${names[place]}${areAlike ? ` (${sides[place]})` : ''}`,
  }));
}

/** `record 12 of census.csv`: counted as they were read, so it names nobody; with the id where that may be shown. */
function placesIn({ files, leftSize, explain, idOf }: ReportSource): (record: number) => string {
  return (record) => {
    const inRight = leftSize !== undefined && record >= leftSize;
    const file = files[inRight ? 1 : 0];
    const place = `record ${record - (inRight ? leftSize : 0) + 1} of ${file?.name ?? 'the file'}`;
    return explain && idOf ? `${place} (id ${idOf(record)})` : place;
  };
}

function blockingOf({ blocking }: LinkageRun, records: number, leftSize: number | undefined): BlockingSummary {
  const possible = leftSize === undefined ? (records * (records - 1)) / 2 : leftSize * (records - leftSize);
  return { ...blocking, possible };
}
