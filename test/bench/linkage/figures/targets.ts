import type { Figures, SetFigures, Speed } from './figures.js';
import type { Linked } from '../running/linked.js';

/** A goal set before anything was measured here, with what Splink itself reached on the same file elsewhere. */
export interface Target {
  readonly data: string;
  readonly measure: string;
  /** Splink 4.0.17 at its best (or 5.0.0 where said), re-run for the issue that set the targets. */
  readonly splink: string;
  readonly goal: number;
  readonly better: 'higher' | 'lower';
  readonly format: 'share' | 'number' | 'seconds' | 'millions' | 'gigabytes' | 'milliseconds';
  /** Undefined where it was not measured, or too little is there to measure. */
  readonly ours: number | undefined;
  readonly recipe: number | undefined;
}

type Read = (linked: Linked) => number | undefined;
type Row = readonly [
  measure: string,
  splink: string,
  goal: number,
  better: Target['better'],
  read: Read,
  format?: Target['format'],
];

const atHalf: Read = ({ measures }) => measures.pairs.atHalf.f1;
const best: Read = ({ measures }) => measures.pairs.best.f1;
const sure: Read = ({ measures }) => measures.pairs.recallAtPrecision999;
const people: Read = ({ measures }) => measures.clusters.pairs.f1;
const bCubed: Read = ({ measures }) => measures.clusters.bCubed.f1;

/** Fewer pairs in the middle band than these say nothing of calibration. */
const ENOUGH = 300;
export const calibrationGap: Read = ({ measures: { calibration } }) =>
  calibration.doubtful.pairs < ENOUGH
    ? undefined
    : Math.abs(calibration.doubtful.meanProbability - calibration.doubtful.trueRate);

const calibration: Row = ['mean p − true rate, p in .1–.9, no labels', '.17 to .52', 0.05, 'lower', calibrationGap];

const ofSets: Readonly<Record<string, readonly Row[]>> = {
  ons: [
    ['pair F1 at p ≥ .5', '.971', 0.985, 'higher', atHalf],
    ['pair F1 at best †', '.989', 0.992, 'higher', best],
    ['recall at precision ≥ .999 †', '.961', 0.97, 'higher', sure],
    ['links one to one, F1', '.997', 0.998, 'higher', people],
    ['people, B³', '.9986', 0.999, 'higher', bCubed],
    calibration,
  ],
  historical: [
    ['pair F1 at p ≥ .5', '.824', 0.88, 'higher', atHalf],
    ['pair F1 at best †', '.860', 0.9, 'higher', best],
    ['recall at precision ≥ .999 †', '.38', 0.55, 'higher', sure],
    ['people, pair F1', '.872', 0.92, 'higher', people],
    ['people, B³', '.903', 0.94, 'higher', bCubed],
    ['blocking recall', '.889', 0.93, 'higher', ({ measures }) => measures.blocking.recall],
    ['pairs a record', '32', 60, 'lower', ({ measures }) => measures.blocking.pairsPerRecord, 'number'],
    [
      'largest wrong person, in true largest',
      '3.7',
      2,
      'lower',
      ({ measures: { clusters } }) => clusters.largestWrong / clusters.largestTrue,
      'number',
    ],
    calibration,
  ],
  fake: [
    ['people, pair F1', '.933', 0.95, 'higher', people],
    ['pair F1 at best †', '.880', 0.9, 'higher', best],
    calibration,
  ],
  febrl3: [['pair F1 at p ≥ .5', '.9994', 0.9994, 'higher', atHalf], calibration],
  people: [
    [
      'people of one home taken for one',
      '–',
      0.001,
      'lower',
      ({ households }) => households && households.merged / households.pairs,
    ],
    [
      'twins taken for one',
      '–',
      0.001,
      'lower',
      ({ households }) => households && households.twinsMerged / households.twinPairs,
    ],
    calibration,
  ],
};

const ofSet = ([name, { title, ours, recipe }]: [string, SetFigures]): Target[] =>
  (ofSets[name] ?? []).map(([measure, splink, goal, better, read, format = 'share']) => ({
    data: title,
    measure,
    splink,
    goal,
    better,
    format,
    ours: read(ours),
    recipe: read(recipe),
  }));

const pairsPerSecond = (run: Speed | undefined): number | undefined => run && run.compared / run.comparing;

export function targetsOf(figures: Figures): Target[] {
  return [...Object.entries(figures.sets).flatMap(ofSet), ...ofSpeed(figures)];
}

function ofSpeed({ sizes, scoring }: Figures): Target[] {
  const million = sizes['million'];
  const row = (
    measure: string,
    splink: string,
    goal: number,
    format: Target['format'],
    values: Partial<Pick<Target, 'ours' | 'recipe' | 'better'>>,
  ): Target => ({
    data: '1,000,000 records',
    measure,
    splink,
    goal,
    better: 'lower',
    format,
    ours: undefined,
    recipe: undefined,
    ...values,
  });
  const gigabytes = (megabytes: number | undefined) => megabytes && megabytes / 1024;
  const rows = [
    row('whole run with its own training', '32.6 s (5.0.0), 40.5 s', 25, 'seconds', {
      ours: million?.ours.cost.seconds,
      recipe: million?.recipe.cost.seconds,
    }),
    row('with given parameters', '4.9 s (5.0.0)', 4.5, 'seconds', {
      ours: million?.given?.ours.cost.seconds,
      recipe: million?.given?.recipe.cost.seconds,
    }),
    row('whole run with wide keys (target set at 38 pairs a record)', '57.5 s', 40, 'seconds', {
      ours: million?.wide?.ours.cost.seconds,
      recipe: million?.wide?.recipe.cost.seconds,
    }),
    row('pairs compared a second in that run', '1.17M', 2e6, 'millions', {
      ours: pairsPerSecond(million?.wide?.ours),
      recipe: pairsPerSecond(million?.wide?.recipe),
      better: 'higher',
    }),
    row('memory', '2.7–4.3 GB', 2, 'gigabytes', {
      ours: gigabytes(million?.ours.cost.peakMegabytes),
      recipe: gigabytes(million?.recipe.cost.peakMegabytes),
    }),
  ];
  return [
    ...(million ? rows : []),
    ...(scoring
      ? [
          {
            ...row('pairs compared a second by five columns, one thread', '–', 2.5e6, 'millions', {
              ours: scoring.pairsOfFivePerSecond,
              better: 'higher',
            }),
            data: 'scoring',
          },
          {
            ...row('one record against 100 candidates', '–', 0.5, 'milliseconds', { ours: scoring.hundred.p50 }),
            data: 'scoring',
          },
        ]
      : []),
  ];
}
