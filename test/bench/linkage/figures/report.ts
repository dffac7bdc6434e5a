import { fairnessMarkdown } from '../fairness/fairness-markdown.js';
import type { Linked } from '../running/linked.js';
import type { Figures, SizeFigures, Speed } from './figures.js';
import { seconds, share, table, whole } from './table.js';
import { targetsOf, type Target } from './targets.js';

export interface Surroundings {
  readonly processor: string;
  readonly node: string;
}

/** All figures as Markdown: the targets first, then what they rest on. */
export function report(figures: Figures, { processor, node }: Surroundings): string {
  const dates = [...new Set(Object.values(figures.measured))].sort();
  return [
    `Made by \`npm run bench:linkage\` on ${dates.join(' and ')}, ${processor}, Node ${node}. The recipe is Splink's,
restated in DuckDB SQL and run in the same go on the same files. † marks a threshold chosen with the truth in hand; the
recipe's people are all at the threshold that is best for it (†), ours never. Our pairs hear the company of the other
records of both people and the recipe's do not, so the columns on people compare like with like.`,
    '### Targets',
    table(
      ['Data', 'Measure', 'Splink, re-run', 'Recipe here', 'Ours', 'Target', ''],
      targetsOf(figures).map(targetRow),
    ),
    '### Accuracy and calibration',
    accuracy(figures),
    '### Time and memory',
    'Wall clock, and in brackets the processor time of all threads, in seconds, on files of generated people.',
    speed(figures),
    scoringSpeed(figures),
    '### Households',
    households(figures),
    ...fairness(figures),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const formats: Readonly<Record<Target['format'], (value: number) => string>> = {
  share,
  number: (value) => String(Number(value.toFixed(1))),
  seconds,
  millions: (value) => `${(value / 1e6).toFixed(2)}M`,
  gigabytes: (value) => `${value.toFixed(1)} GB`,
  milliseconds: (value) => `${value.toFixed(3)} ms`,
};

function targetRow({ data, measure, splink, recipe, ours, goal, better, format }: Target): string[] {
  const written = (value: number | undefined): string => (value === undefined ? '–' : formats[format](value));
  const goalText = `${better === 'higher' ? '≥' : '≤'} ${formats[format](goal).replace(/(\.\d\d)0+$/, '$1')}`;
  return [data, measure, splink, written(recipe), written(ours), goalText, verdict(ours, goal, better)];
}

/** Compared as it is written, to four places: .99941 does not miss .9994. */
function verdict(ours: number | undefined, goal: number, better: Target['better']): string {
  if (ours === undefined || Number.isNaN(ours)) return 'too few to tell';
  const rounded = Math.abs(ours) < 1 ? Number(ours.toFixed(4)) : ours;
  return (better === 'higher' ? rounded >= goal : rounded <= goal) ? 'reached' : '**missed**';
}

const accuracyHeading = [
  'Data',
  'By',
  'Pair F1 p ≥ .5',
  'best †',
  'Recall at P ≥ .999 †',
  'People, pair F1',
  'B³',
  'Largest (true)',
  'Blocking recall',
  'Pairs a record',
  'p .1–.9: mean, true',
  'ECE',
  'Brier',
  'Time',
  'Memory',
];

function accuracy({ sets }: Figures): string {
  const rows = Object.values(sets).flatMap(({ title, ours, recipe }) => [
    [title, 'ours', ...accuracyCells(ours)],
    ['', 'recipe', ...accuracyCells(recipe)],
  ]);
  return table(accuracyHeading, rows);
}

function accuracyCells({ measures: { pairs, clusters, blocking, calibration }, cost }: Linked): string[] {
  const { doubtful } = calibration;
  return [
    share(pairs.atHalf.f1),
    share(pairs.best.f1),
    share(pairs.recallAtPrecision999),
    share(clusters.pairs.f1),
    share(clusters.bCubed.f1),
    `${clusters.largest} (${clusters.largestTrue})`,
    share(blocking.recall),
    blocking.pairsPerRecord.toFixed(1),
    doubtful.pairs === 0
      ? '–'
      : `${share(doubtful.meanProbability, 2)}, ${share(doubtful.trueRate, 2)}${give(doubtful)} of ${whole(doubtful.pairs)}`,
    share(calibration.ece),
    share(calibration.brier),
    seconds(cost.seconds),
    `${whole(cost.peakMegabytes)} MB`,
  ];
}

/** One standard error: pairs of the same two people are right or wrong together, so many pairs may be few draws. */
const give = ({ standardError }: { readonly standardError?: number }): string =>
  standardError === undefined ? '' : ` ± ${share(standardError, 2)}`;

const speedHeading = ['Records', 'Run', 'Ours', 'Pairs a record', 'Memory', 'Recipe', 'Pairs a record', 'Memory'];

function speed({ sizes }: Figures): string {
  const ordered = Object.values(sizes).toSorted((one, other) => one.records - other.records);
  return ordered.length === 0 ? '' : table(speedHeading, ordered.flatMap(sizeRows));
}

function sizeRows({ records, ours, recipe, given, wide }: SizeFigures): string[][] {
  const cells = (run: Speed | undefined): string[] =>
    run
      ? [
          `${seconds(run.cost.seconds)} (${whole(run.cost.processorSeconds)})`,
          (run.compared / records).toFixed(1),
          `${whole(run.cost.peakMegabytes)} MB`,
        ]
      : ['–', '–', '–'];
  const row = (name: string, one: Speed | undefined, other: Speed | undefined): string[] => [
    whole(records),
    name,
    ...cells(one),
    ...cells(other),
  ];
  return [
    row('whole, with training', ours, recipe),
    ...(given ? [row('parameters given', given.ours, given.recipe)] : []),
    ...(wide ? [row('whole, with training and wider keys', wide.ours, wide.recipe)] : []),
  ];
}

function scoringSpeed({ scoring }: Figures): string {
  if (!scoring) return '';
  const millions = (rate: number): string => `${(rate / 1e6).toFixed(2)} million`;
  return `One thread compares ${millions(scoring.pairsPerSecond)} pairs a second by all twelve columns of that file, and
${millions(scoring.pairsOfFivePerSecond)} by forename, surname, birth date, sex and postcode.`;
}

function households({ sets }: Figures): string {
  const rows = Object.values(sets).flatMap(({ title, ours, recipe }) =>
    (['ours', 'recipe'] as const).flatMap((by) => {
      const found = { ours, recipe }[by].households;
      if (!found) return [];
      const { pairs, merged, twinPairs, twinsMerged } = found;
      return [[title, by, whole(pairs), share(merged / pairs, 5), whole(twinPairs), share(twinsMerged / twinPairs, 4)]];
    }),
  );
  if (rows.length === 0) return '';
  return table(
    ['Data', 'By', 'Pairs of records of two people of one home', 'taken for one', 'of twins', 'taken for one'],
    rows,
  );
}

function fairness({ fairness: found = {} }: Figures): string[] {
  const tables = Object.values(found).map(({ title, table: groups }) => fairnessMarkdown(title, groups));
  if (tables.length === 0) return [];
  return [
    '### Fairness',
    `Ours, end to end. A pair counts for the groups of both of its records. Recall at equal precision: with a threshold of
the group's own at which as few of its pairs are wrong as of all. Origin is guessed from lists of names.`,
    ...tables,
  ];
}
