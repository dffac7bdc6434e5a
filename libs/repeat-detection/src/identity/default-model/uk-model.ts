import { nameParts } from '../compare/compare-name.js';
import type { ComparisonField, FieldName } from '../compare/comparison-field.js';
import { comparisonFields } from '../compare/fields.js';
import { modelOf, type LinkageModel } from '../score/linkage-model.js';
import { normaliseGroups, relations, type LatentClasses, type Relation } from '../score/latent-classes.js';
import { companyTerms } from '../train/company-terms.js';
import { birthChances, crossedNames, forenameChances, surnameChances, TWINS, type Chances } from './uk-chances.js';
import { homeChance } from './uk-home-chances.js';
import { otherChances } from './uk-other-chances.js';

/**
 * Two records drawn at random from a county hub that knows about 100,000 people: three in ten new records are of somebody
 * known already, and every other person has one of their family there.
 */
const prior = { person: 3e-6, household: 5e-6, strangers: 1 - 8e-6 } as const;

/** Keys for a whole file; one record at a time is looked up by `blockingKeys`. */
const blocking = [
  'identifier',
  'email',
  'phone',
  'birth-date + forename-sound',
  'birth-date + surname-sound',
  'birth-date + postcode',
  'postcode + surname-sound',
  'postcode + forename-sound',
  'house + forename-initial',
  'sorted-name + birth-year',
  'forename-sound + surname-sound + birth-year',
  'forename-sound + surname-sound + birthday',
  'forename-begin + surname-begin + sector',
];

let made: LinkageModel | undefined;

/**
 * The model `uk-1`, for records of victims and suspects in one British county: works on the first record, learned from no
 * data. Made from the frequencies of names (ONS) and stated error rates, each with its source beside it. Its version names
 * its numbers, so that two programs with different numbers never call them the same.
 *
 * @returns the same object each time; probabilities 0 to 1, weights in bits
 * @throws never
 */
export function ukModel(): LinkageModel {
  made ??= asUk(modelOf(comparisonFields, classes(), blocking, companyTerms));
  return made;
}

const asUk = (model: LinkageModel): LinkageModel => ({
  ...model,
  version: model.version.replace('learned-', 'uk-1-'),
});

function classes(): LatentClasses {
  const tables = (relation: Relation): Float64Array[] => comparisonFields.map((field) => table(field, relation));
  const [person, household, strangers] = relations.map(tables) as [Float64Array[], Float64Array[], Float64Array[]];
  return { prior, levels: { person, household, strangers } };
}

function table(field: ComparisonField, relation: Relation): Float64Array {
  const chance = chanceIn(field.field, relation);
  return normaliseGroups(
    field,
    Float64Array.from(field.levels, ({ level, group }) => (group === 'unknown' ? 1 : chance(level))),
  );
}

function chanceIn(field: FieldName, relation: Relation): (level: string) => number {
  switch (field) {
    case 'name':
      return (level) => nameChance(level, relation);
    case 'birth':
      return (level) => birthChance(level, relation);
    case 'home':
      return (level) => {
        const parts = level.split(' ') as [postcode: string, house: string, town: string];
        return homeChance(relation, parts);
      };
    case 'words':
    case 'email':
    case 'phone':
    case 'identifier':
    case 'sex':
    case 'birthPlace':
    case 'occupation':
    case 'ethnicity':
      return chanceOf(otherChances[field][relation]);
  }
}

/** What the tables leave out is nearly impossible, and never quite. */
const chanceOf =
  (chances: Chances) =>
  (level: string): number =>
    chances[level] ?? 1e-9;

const [UNKNOWN_FORENAME, UNKNOWN_SURNAME] = [nameParts.forenames[0].level, nameParts.surnames[0].level];

/** Forename and surname are independent but for being swapped. */
function nameChance(level: string, relation: Relation): number {
  const crossed: Chances = crossedNames[relation];
  const alone = crossed['name-alone-crossed'] ?? 0;
  if (crossed[level] !== undefined) return crossed[level];
  const [forename = '', surname = ''] = level.split(' ');
  const first = chanceOf(forenameChances[relation])(forename);
  const last = chanceOf(surnameChances[relation])(surname);
  if (forename === UNKNOWN_FORENAME) return last;
  if (surname === UNKNOWN_SURNAME) return (1 - alone) * first;
  return (1 - (crossed['names-swapped'] ?? 0) - (crossed['names-crossed'] ?? 0)) * first * last;
}

function birthChance(level: string, relation: Relation): number {
  const person = chanceOf(birthChances.person)(level);
  const strangers = chanceOf(birthChances.strangers)(level);
  if (relation === 'person') return person;
  return relation === 'strangers' ? strangers : TWINS * person + (1 - TWINS) * strangers;
}
