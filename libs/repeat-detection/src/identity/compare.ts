import { compareBirths } from './compare-birth.js';
import { compareNames, compareOtherForenames } from './compare-names.js';
import { compareContacts, compareHomes } from './compare-places.js';
import { weigh, type Comparison, type FoundLevel } from './comparison.js';
import type { Level } from './levels.js';
import type { LinkageModel } from './model.js';
import { linkingIdentifiers, type LinkingIdentifier, type NormalisedPerson } from './normalised-person.js';
import { ruleModel } from './rule-model.js';

/** All that two records say to each other, field by field. What one of them does not know is not there. */
export function compare(
  left: NormalisedPerson,
  right: NormalisedPerson,
  model: LinkageModel = ruleModel,
): Comparison[] {
  const fields = [
    ...linkingIdentifiers.map((type) => compareIdentifiers(type, left, right)),
    compareNames(left, right),
    compareOtherForenames(left, right),
    compareBirths(left.birth, right.birth),
    compareHomes(left, right),
    compareContacts(left, right),
    compareSexes(left, right),
  ].filter((found) => found !== undefined);
  const household = compareHousehold(fields.map(({ level }) => level));
  return [...fields, ...household].map((found) => weigh(found, model));
}

function compareIdentifiers(
  type: LinkingIdentifier,
  left: NormalisedPerson,
  right: NormalisedPerson,
): FoundLevel | undefined {
  const [ours, theirs] = [left, right].map(({ identifiers }) => identifiers.filter((one) => one.type === type));
  if (!ours?.length || !theirs?.length) return undefined;
  if (ours.some(({ value }) => theirs.some((other) => other.value === value))) return { level: `${type}-same` };
  return type === 'crn' || type === 'prison-number' ? undefined : { level: `${type}-differs` };
}

function compareSexes({ sex }: NormalisedPerson, other: NormalisedPerson): FoundLevel | undefined {
  if (sex === undefined || other.sex === undefined) return undefined;
  return { level: sex === other.sex ? 'sex-same' : 'sex-differs' };
}

const SHARED_HOME: readonly Level[] = [
  'home-same',
  'home-same-postcode',
  'contact-both',
  'contact-email',
  'contact-phone',
];

/** Who lives together shares surname, address and phone; only forename and birthday tell them apart. */
function compareHousehold(found: readonly Level[]): FoundLevel[] {
  const anotherForename = found.includes('surname-only') || found.includes('name-differs');
  if (!anotherForename || !found.some((level) => SHARED_HOME.includes(level))) return [];
  const sameBirthday = found.includes('birth-same') || found.includes('birth-swapped');
  if (!sameBirthday) return [{ level: 'household-member' }];
  return found.includes('surname-only') ? [{ level: 'household-twins' }] : [];
}
