import { share, table, whole } from '../linkage/figures/table.js';
import type { GroupFigures } from './groups.js';
import type { Figures } from './measure.js';

export interface Setting {
  readonly seed: string;
  readonly incidents: number;
  readonly how: string;
  readonly seconds: number;
}

/** Points of a hundred that no group's recall may lie under the whole. */
const MOST_POINTS_UNDER = 3;
/** With fewer people than these, three points are within what chance makes (two standard errors at a recall of .95). */
const FEWEST_PEOPLE = 200;

/** The figures in Markdown, each beside its target where there is one. */
export function accuracyReport(figures: Figures, { seed, incidents, how, seconds }: Setting): string {
  const { sightings, records, truePeople, people } = figures;
  return [
    `The county "${seed}": ${whole(incidents)} incidents, ${whole(truePeople)} named people in ${whole(records)} records, ` +
      `${whole(sightings)} sightings; ${how}, ${seconds.toFixed(0)} s.`,
    table(['What', 'Of how many', 'Measured', 'Target', ''], mainRows(figures)),
    `The hub has ${whole(people.found)} named people. Of their records: pairs precision ${share(people.pairs.precision)}, recall ` +
      `${share(people.pairs.recall)}; B³ precision ${share(people.bCubed.precision)}, recall ${share(people.bCubed.recall)}.`,
    table(['Repeat victims by', 'Group', 'People', 'Recall', 'Points under the whole', ''], groupRows(figures)),
  ].join('\n\n');
}

function mainRows(figures: Figures): string[][] {
  const { findings, alerts, apart, questions, missed, sightings } = figures;
  return [
    atLeast('findings that are right', findings.right, findings.found, 0.995),
    [
      '… and count nothing that happened to anybody else',
      whole(findings.found),
      rate(findings.pure, findings.found),
      '–',
      '',
    ],
    atLeast('alerts that are right', alerts.right, alerts.found, 0.995),
    atLeast('repeat victims who are found', findings.reached, findings.due, 0.95),
    ['… not found, though somebody was asked about them', whole(missed.all), whole(missed.asked), '–', ''],
    atMost('twins taken for one', apart.twins.taken, apart.twins.pairs, 0.001),
    atMost('people of one home taken for one', apart.household.taken, apart.household.pairs, 0.001),
    ['people of two homes taken for one', '–', whole(apart.strangers), '–', ''],
    atMost('questions for a person, of all sightings', questions.asked, sightings, 0.03),
    ['… that are about one person', whole(questions.asked), rate(questions.ofOnePerson, questions.asked), '–', ''],
  ];
}

const rate = (some: number, all: number): string => share(all === 0 ? undefined : some / all);

const atLeast = (what: string, some: number, all: number, target: number): string[] => [
  ...[what, whole(all), rate(some, all), `≥ ${share(target, 3)}`],
  all === 0 ? '' : some / all >= target ? 'met' : '**missed**',
];

const atMost = (what: string, some: number, all: number, target: number): string[] => [
  ...[what, whole(all), rate(some, all), `≤ ${share(target, 3)}`],
  mostVerdict(some, all, target),
];

/** Where none was found among so few, up to three in as many may still be (the rule of three, 95%). */
function mostVerdict(some: number, all: number, target: number): string {
  if (all === 0) return '';
  if (some / all > target) return '**missed**';
  return some === 0 && 3 / all > target ? 'too few to tell' : 'met';
}

function groupRows({ groups, findings }: Figures): string[][] {
  const recall = findings.reached / findings.due;
  return groups.map((group) => {
    const under = 100 * (recall - group.reached / group.due);
    return [group.by, group.group, whole(group.due), rateOf(group), under.toFixed(1), verdictOn(group.due, under)];
  });
}

function verdictOn(people: number, under: number): string {
  if (people < FEWEST_PEOPLE) return 'too few to tell';
  return under > MOST_POINTS_UNDER ? '**too many**' : 'fair';
}

const rateOf = ({ reached, due }: GroupFigures): string => rate(reached, due);
