import type { LinkageModel } from '#libs/repeat-detection/engine';
import { behind, legend, scrolling, table } from '../chart/figure.js';
import { scaleFor, sideBar, type BarScale } from '../chart/side-bar.js';
import { html, type Markup } from '../page/markup.js';
import { bits, capitalised, share } from '../page/words.js';
import { nameOf } from './fields.js';
import type { Section } from './section.js';

type Field = LinkageModel['fields'][number];
type Level = Field['levels'][number];

/** A level that hardly any pair is on says little, however much it weighs. */
const SELDOM = 0.0005;

export const weightsSection: Section = {
  id: 'weights',
  heading: 'What each comparison counts',
  write: ({ fields }) => {
    const shown = fields.map(withoutSeldom).filter(({ levels }) => levels.length > 0);
    const scale = scaleFor(shown.flatMap(({ levels }) => levels.map(weightOf)));
    return html`<p>
        A comparison speaks for one person when it is commoner among pairs of records of one person than among records
        of strangers. How much commoner it is gives its weight. What is missing in one of the records counts nothing.
      </p>
      ${legend([
        ['for', 'speaks for one person'],
        ['against', 'speaks for two people'],
      ])}
      ${shown.map((field) => fieldChart(field, scale))}
      ${behind('All numbers of the weights chart', shown.map(fieldNumbers))}`;
  },
};

/** Groups of a single level weigh nothing: there is nothing else that they could have been. */
function withoutSeldom({ field, levels }: Field): Field {
  const alone = (group: string): boolean => levels.filter((level) => level.group === group).length < 2;
  const isShown = ({ person, strangers, group }: Level): boolean =>
    (person > SELDOM || strangers > SELDOM) && !alone(group);
  return { field, levels: levels.filter(isShown) };
}

/** Read anew: a model's file cannot say that a weight is boundless. */
const weightOf = ({ person, strangers }: Level): number => Math.log2(person / strangers);

const byWeight = (levels: readonly Level[]): Level[] =>
  [...levels].sort((one, other) => weightOf(other) - weightOf(one));

function fieldChart({ field, levels }: Field, scale: BarScale): Markup {
  const groups = fullestFirst(levels);
  const name = nameOf(field);
  return html`<h3>${name}</h3>
    ${scrolling(
      `Weights of ${name}`,
      html`<table class="compact graphs weights">
        <thead>
          <tr>
            <th scope="col">What was found</th>
            <th scope="col">For or against one person</th>
            <th scope="col" class="number">Weight in bits</th>
          </tr>
        </thead>
        ${groups.map(
          (group) =>
            html`<tbody>
              ${groups.length > 1 && groupRow(field, group)}
              ${byWeight(levels.filter((level) => level.group === group)).map((level) => levelRow(level, scale))}
            </tbody>`,
        )}
      </table>`,
    )}`;
}

/** What can be told of records that say much comes before what can be told of those that say little. */
function fullestFirst(levels: readonly Level[]): string[] {
  const size = (group: string): number => levels.filter((level) => level.group === group).length;
  return [...new Set(levels.map(({ group }) => group))].sort((one, other) => size(other) - size(one));
}

const groupRow = (field: Field['field'], group: string): Markup =>
  html`<tr class="group">
    <th colspan="3" scope="rowgroup">${capitalised(groupName(field, group))}</th>
  </tr>`;

function levelRow(level: Level, scale: BarScale): Markup {
  const weight = weightOf(level);
  const end = Math.max(scale.from, Math.min(scale.to, weight));
  return html`<tr>
    <th scope="row">${capitalised(level.label)}</th>
    <td class="graph">${sideBar(scale, [0, end], weight < 0 ? 'against' : 'for')}</td>
    <td class="number">${said(weight)}</td>
  </tr>`;
}

const said = (weight: number): string => (Number.isFinite(weight) ? bits(weight) : 'no limit');

const groupNames: Partial<Readonly<Record<Field['field'], Readonly<Record<string, string>>>>> = {
  name: { both: 'forename and surname', forename: 'only forenames', surname: 'only surnames' },
  birth: { year: 'only years of birth', 'a part': 'only a part of the birth date' },
  home: { postcode: 'only postcodes', house: 'only houses', town: 'only towns' },
};

function groupName(field: Field['field'], group: string): string {
  if (field === 'sex')
    return group === 'same forename' ? 'where the forename is the same' : 'where the forename is another';
  return `where ${groupNames[field]?.[group] ?? group} can be compared`;
}

const fieldNumbers = ({ field, levels }: Field): Markup =>
  table({
    caption: `${nameOf(field)}: share of pairs on each level, of those where it can be compared`,
    head: ['What was found', 'One person', 'One household', 'Strangers', 'Weight'],
    rows: byWeight(levels).map((level) => [
      capitalised(level.label),
      share(level.person),
      share(level.household),
      share(level.strangers),
      said(weightOf(level)),
    ]),
  });
