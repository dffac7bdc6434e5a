import { describe, expect, it } from '@jest/globals';
import { aStore } from '../../../test/a-record.js';
import { keyParts } from '../block/key-parts.js';
import { ruleNamed } from '../block/seed-rules.js';
import { comparisonFields } from '../compare/fields.js';
import { relations, type Relation } from '../score/latent-classes.js';
import { birthChances, crossedNames, forenameChances, surnameChances, TWINS, type Chances } from './uk-chances.js';
import { homeChance, movedPlaces, onePlace, places, strangersPlaces } from './uk-home-chances.js';
import { ukModel } from './uk-model.js';
import { otherChances } from './uk-other-chances.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Of a field's levels, the chances of each group of them. */
function groupsOf(field: string, chances: Chances): Map<string, number> {
  const groups = new Map<string, number>();
  for (const { level, group } of comparisonFields.find((one) => one.field === field)?.levels ?? [])
    if (group !== 'unknown') groups.set(group, (groups.get(group) ?? 0) + (chances[level] ?? NaN));
  return groups;
}

describe('the chances that are written down', () => {
  it.each<[string, Chances]>([
    ...relations.map((relation): [string, Chances] => [`forename, ${relation}`, forenameChances[relation]]),
    ...relations.map((relation): [string, Chances] => [`surname, ${relation}`, surnameChances[relation]]),
    ...Object.entries({ onePlace, movedPlaces, strangersPlaces }).flatMap(([place, { postcode, house, town }]) => [
      [`postcode, ${place}`, postcode] as [string, Chances],
      ...Object.entries(house).map(([given, chances]): [string, Chances] => [`house, ${place}, ${given}`, chances]),
      ...Object.entries(town).map(([given, chances]): [string, Chances] => [`town, ${place}, ${given}`, chances]),
    ]),
  ])('of one part add up to one: %s', (_, chances) => expect(sum(Object.values(chances))).toBeCloseTo(1, 6));

  it.each<[string, string, Chances]>([
    ['birth', 'person', birthChances.person],
    ['birth', 'strangers', birthChances.strangers],
    ...Object.entries(otherChances).flatMap(([field, chances]) =>
      relations.map((relation): [string, string, Chances] => [field, relation, chances[relation]]),
    ),
  ])('name each level of the %s, %s, and add up to one whatever is known', (field, _, chances) => {
    const groups = [...groupsOf(field, chances).values()];
    expect(groups.length).toBeGreaterThan(0);
    for (const all of groups) expect(all).toBeCloseTo(1, 4);
  });

  it('leave little to names in one another’s places, and most of it to one person', () => {
    for (const relation of relations) expect(sum(Object.values(crossedNames[relation]))).toBeLessThan(0.05);
    const { person, strangers } = crossedNames;
    for (const level of ['names-swapped', 'names-crossed', 'name-alone-crossed'] as const)
      expect(person[level]).toBeGreaterThan(strangers[level]);
  });
});

describe('the chance of a home', () => {
  const levels = comparisonFields.find(({ field }) => field === 'home')?.levels ?? [];
  const known = levels
    .map(({ level }) => level.split(' ') as [string, string, string])
    .filter((parts) => parts.length === 3);
  const of = (relation: Relation, some: (parts: readonly string[]) => boolean): number =>
    sum(known.filter(some).map((parts) => homeChance(relation, parts)));
  const isKnown = (part: string): boolean => !part.endsWith('unknown');

  it.each(relations)('adds up to one over all that a home can be: %s', (relation) =>
    expect(of(relation, (parts) => parts.every(isKnown))).toBeCloseTo(1, 6),
  );

  it.each(relations)('is not changed by a part that is not known: %s', (relation) => {
    const agreeing = ['postcode-same', 'house-same'];
    const whatever = of(
      relation,
      ([postcode, house, town = '']) => postcode === agreeing[0] && house === agreeing[1] && isKnown(town),
    );
    expect(homeChance(relation, ['postcode-same', 'house-same', 'town-unknown'])).toBeCloseTo(whatever, 12);
    expect(homeChance(relation, ['postcode-unknown', 'house-unknown', 'town-unknown'])).toBeCloseTo(1, 9);
  });

  it('is of one place for a household sooner than for one person, who moves, and never for strangers', () => {
    const [household, person, strangers] = [places.household.one, places.person.one, places.strangers.one];
    expect(household).toBeGreaterThan(person);
    expect(person).toBeGreaterThan(strangers);
    expect(strangers).toBe(0);
  });

  it('is of a neighbour where two houses of strangers have one postcode, a slip in it or not', () => {
    const share = (postcode: string): number =>
      homeChance('strangers', [postcode, 'street-same', 'town-unknown']) /
      homeChance('strangers', [postcode, 'house-unknown', 'town-unknown']);
    expect(share('postcode-same')).toBeGreaterThan(0.5);
    expect(share('postcode-slip')).toBeGreaterThan(0.5);
    expect(share('postcode-sector')).toBeLessThan(0.01);
    expect(share('postcode-unknown')).toBeLessThan(0.01);
  });
});

describe('the chances in the model', () => {
  const chanceIn = (field: string, level: string, relation: Relation): number =>
    ukModel()
      .fields.find((one) => one.field === field)
      ?.levels.find((one) => one.level === level)?.[relation] ?? NaN;

  it.each(relations)('of names in one another’s places are those written down: %s', (relation) => {
    for (const [level, chance] of Object.entries(crossedNames[relation]))
      expect(chanceIn('name', level, relation)).toBeCloseTo(chance, 7);
  });

  it.each(relations)('of one name where the other is not known are those written down: %s', (relation) => {
    const alone = 1 - crossedNames[relation]['name-alone-crossed'];
    for (const [level, chance] of Object.entries(forenameChances[relation]))
      expect(chanceIn('name', `${level} surname-unknown`, relation)).toBeCloseTo(alone * chance, 7);
    for (const [level, chance] of Object.entries(surnameChances[relation]))
      expect(chanceIn('name', `forename-unknown ${level}`, relation)).toBeCloseTo(chance, 7);
  });

  it('of a household’s birth dates are of one day for twins, and those of strangers otherwise', () => {
    for (const [level, chance] of Object.entries(birthChances.person)) {
      const kin = TWINS * chance + (1 - TWINS) * birthChances.strangers[level as keyof typeof birthChances.strangers];
      expect(chanceIn('birth', level, 'household')).toBeCloseTo(kin, 4);
    }
  });
});

describe('the keys of the model', () => {
  it('are each of parts that a record has, and each another', () => {
    const home = { postcode: 'al108tr', number: '4', street: 'mill lane', town: 'hatfield' };
    const all = {
      name: 'ann smith maria',
      born: '1980-05-17',
      home,
      phones: ['1'],
      emails: ['a@b.c'],
      identifiers: ['nhs:1'],
    };
    const parts = keyParts(aStore(all));
    const { blocking } = ukModel();
    expect(blocking.filter((name) => ruleNamed(name, parts) === undefined)).toEqual([]);
    expect(new Set(blocking).size).toBe(blocking.length);
    expect(blocking.length).toBeGreaterThan(10);
  });
});
