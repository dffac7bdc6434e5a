import { share, table, whole as number } from '../figures/table.js';
import { MOST_POINTS_UNDER, type FairnessTable, type GroupRow } from './fairness-table.js';

const heading = [
  'divided by',
  'group',
  'true pairs',
  'precision',
  'recall',
  'recall at equal precision',
  'points under',
];

/** The table of one data set, and in words which groups lie too far under the whole. */
export function fairnessMarkdown(title: string, { whole, groups }: FairnessTable): string {
  const wholeRow = [
    'all',
    '',
    number(whole.truePairs),
    share(whole.precision),
    share(whole.recall),
    share(whole.recall),
    '',
  ];
  return [`**${title}**, at p ≥ .5`, table(heading, [wholeRow, ...groups.map(rowOf)]), verdictOf(groups)].join('\n\n');
}

const rowOf = ({ by, group, truePairs, precision, recall, recallAtEqualPrecision, pointsUnder, verdict }: GroupRow) => [
  by,
  group,
  number(truePairs),
  share(precision),
  share(recall),
  share(recallAtEqualPrecision),
  verdict === 'too few to tell' ? 'too few' : verdict === 'under' ? `**${points(pointsUnder)}**` : points(pointsUnder),
];

function verdictOf(groups: readonly GroupRow[]): string {
  const under = groups.filter(({ verdict }) => verdict === 'under');
  if (under.length === 0) return `No group’s recall lies more than ${MOST_POINTS_UNDER} points under the whole.`;
  // To two places: 3.02 is over 3, and 3.0 would not look it.
  const named = under.map(({ by, group, pointsUnder }) => `${by}, ${group}: ${pointsUnder.toFixed(2)} points`);
  return `More than ${MOST_POINTS_UNDER} points under the whole: ${named.join('; ')}.`;
}

const points = (under: number): string => (Math.abs(under) < 0.05 ? '0.0' : under.toFixed(1).replace('-', '−'));
