import type { LinkageModel, WaterfallBar } from '#libs/repeat-detection/engine';
import type { BlockingReport } from '../engine/link.js';

/** All that `report.html` tells, as plain data: counts, samples and parameters, and nothing that grows with the pairs. */
export interface ReportInput {
  readonly summary: Summary;
  /** The model's fields with the levels that these records can reach. */
  readonly fields: LinkageModel['fields'];
  readonly samples: readonly SampleGroup[];
  readonly weights: WeightCounts;
  readonly people: PeopleSummary;
  readonly blocking: BlockingSummary;
  /** Where labels are given. */
  readonly quality?: Quality | undefined;
  /** Whether values of people's records stand in it. */
  readonly personal: boolean;
}

export interface Summary {
  readonly files: readonly FileSummary[];
  /** When the run ended, as it is to be read. */
  readonly finished: string;
  readonly seconds: number;
  readonly modelVersion: string;
  /** The model came from a file and was not learned from these records. */
  readonly modelGiven: boolean;
  /** Whether scores are spread as in the run that the given model was learned in: a sentence. */
  readonly drift?: string | undefined;
  readonly oneToOne: boolean;
  readonly records: number;
  readonly people: number;
  readonly sure: SureCounts;
}

/** Of the pairs that were kept: those likelier than not of one person, and those that a person should look at. */
export interface SureCounts {
  readonly linked: number;
  /** With a probability of 10% to 90%. */
  readonly doubtful: number;
}

export interface FileSummary {
  /** Without its path. */
  readonly name: string;
  readonly records: number;
  /** Rows that were left out, by reason. */
  readonly unread: readonly UnreadRows[];
}

export interface UnreadRows {
  readonly reason: string;
  readonly rows: number;
  /** The line on which the first of them begins. */
  readonly firstLine?: number | undefined;
}

/** Counts by match weight, in bins of equal width from `from` bits up; the outer bins hold all that lies beyond. */
export interface WeightCounts {
  readonly from: number;
  readonly step: number;
  readonly pairs: readonly number[];
  /** Those whose records the labels know. */
  readonly labelled?: LabelledCounts | undefined;
}

export interface LabelledCounts {
  readonly same: readonly number[];
  readonly different: readonly number[];
}

export const sampleKinds = ['sure', 'doubtful', 'surprising'] as const;
export type SampleKind = (typeof sampleKinds)[number];

export interface SampleGroup {
  readonly kind: SampleKind;
  readonly pairs: readonly SamplePair[];
}

/** The last bars say what became of the pair's weight in company. */
export type SampleBar = Omit<WaterfallBar, 'about'> & { readonly about: WaterfallBar['about'] | 'limit' | 'company' };

export interface SamplePair {
  /** Where both records stand, without anything personal. */
  readonly places: readonly [string, string];
  readonly bars: readonly SampleBar[];
  /** The last bar's total: what `pairs.csv` gives. */
  readonly weight: number;
  readonly probability: number;
  readonly together: boolean;
  /** Why it is shown, where that is not plain. */
  readonly because?: string | undefined;
  /** What the labels say: whether both are one person. */
  readonly labelled?: boolean | undefined;
  /** Only where values were asked for. */
  readonly values?: readonly RecordValues[] | undefined;
}

/** One thing that two records say. */
export interface RecordValues {
  readonly field: string;
  readonly left: string;
  readonly right: string;
}

export interface PeopleSummary {
  /** How many people have so many records; by size, rising. */
  readonly sizes: readonly { readonly records: number; readonly people: number }[];
  readonly largest: readonly PersonFound[];
  readonly weakest: readonly PersonFound[];
}

export interface PersonFound {
  /** Where the first of their records stands. */
  readonly first: string;
  readonly records: number;
  /** Bits of the least sure pair of their records. */
  readonly weakest: number;
}

export interface BlockingSummary extends Omit<BlockingReport, 'seconds'> {
  /** Pairs that there are at all. */
  readonly possible: number;
}

/** How right it was, by the labels. */
export interface Quality {
  readonly rates: readonly RateRow[];
  readonly measures: readonly MeasureRow[];
  /** Pairs that the labels call one person, whether they were compared or not. */
  readonly truePairs: number;
  /** Share of them that some key brought together, 0 to 1. */
  readonly blockingRecall?: number | undefined;
  readonly reliability: readonly ReliabilityBand[];
  readonly thresholds: readonly ThresholdPoint[];
}

/** All three 0 to 1. */
export interface RateRow {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface MeasureRow {
  readonly name: string;
  readonly value: string;
  /** In a few words, what it says. */
  readonly meaning: string;
}

/** Pairs whose probabilities lie in one band. */
export interface ReliabilityBand {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** Mean probability given. */
  readonly said: number;
  /** Share that the labels call one person. */
  readonly true: number;
}

/** What would be found if all pairs from this weight up were taken for one person. */
export interface ThresholdPoint {
  readonly weight: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
