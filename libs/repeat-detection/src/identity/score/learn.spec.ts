import { beforeAll, describe, expect, it } from '@jest/globals';
import { storeOf } from '../../../test/a-record.js';
import { madeUpRecords } from '../../../test/made-up-people.js';
import { comparisonFields } from '../compare/fields.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { relations, type LatentClasses, type Relation } from './latent-classes.js';
import { learn, type LearningPlan } from './learn.js';
import { termRarity } from './term-rarity.js';
import { TrainingPairs } from './training-pairs.js';

const town = madeUpRecords({ people: 150, seed: 15 });
const store = storeOf(town.records);
const fields = comparisonFields.filter(({ field }) => ['name', 'birth', 'home', 'phone', 'sex'].includes(field));
const size = store.size;
const allPairs = (size * (size - 1)) / 2;

type Pair = readonly [left: number, right: number];
const every: Pair[] = Array.from({ length: size }, (_, right) =>
  Array.from({ length: right }, (__, left): Pair => [left, right]),
).flat();
const isOne = ([left, right]: Pair): boolean => town.person[left] === town.person[right];
const areKin = ([left, right]: Pair): boolean =>
  town.household[town.person[left] as number] === town.household[town.person[right] as number];
const surnameOf = (record: number): string | undefined => town.records[record]?.names[0]?.surname;
/** As a key would bring them together: born in one year, or of one surname. */
const candidates = every.filter(
  ([left, right]) =>
    surnameOf(left) === surnameOf(right) ||
    (town.records[left]?.birth.year ?? left) === (town.records[right]?.birth.year ?? right),
);

let comparer: PairComparer;
let random: TrainingPairs;
beforeAll(() => {
  comparer = new PairComparer(store, termRarity(store));
  random = compared(every.filter((_, at) => at % 3 === 0));
});

function compared(pairs: readonly Pair[]): TrainingPairs {
  const training = new TrainingPairs(comparer);
  for (const [left, right] of pairs) training.add(left, right);
  return training;
}
const learned = (plan: Partial<LearningPlan> = {}): LatentClasses =>
  learn({ candidates: compared(candidates), perCandidate: 1, random, allPairs, records: size, ...plan });
const chanceOf = ({ levels }: LatentClasses, relation: Relation, field: string, level: string): number => {
  const place = fields.findIndex((one) => one.field === field);
  const at = fields[place]?.levels.findIndex((one) => one.level === level) ?? -1;
  return levels[relation][place]?.[at] as number;
};
/** Of names, the share on levels that say this of a part. */
const shareOf = (classes: LatentClasses, relation: Relation, part: string): number =>
  (fields.find(({ field }) => field === 'name')?.levels ?? [])
    .filter(({ level, group }) => group === 'both' && level.includes(part))
    .reduce((sum, { level }) => sum + chanceOf(classes, relation, 'name', level), 0);

describe('what is learned of people from pairs without labels', () => {
  let classes: LatentClasses;
  beforeAll(() => {
    classes = learned();
  });

  it('is how many pairs are of one person, and that hardly any other is', () => {
    const real = every.filter(isOne).length / allPairs;
    expect(classes.prior.person / real).toBeGreaterThan(0.85);
    expect(classes.prior.person / real).toBeLessThan(1.15);
    expect(relations.reduce((sum, relation) => sum + classes.prior[relation], 0)).toBeCloseTo(1, 12);
    expect(classes.prior.strangers).toBeGreaterThan(0.95);
  });

  it.each([...relations])('is a chance for every level, which none makes impossible: %s', (relation) => {
    fields.forEach(({ levels }, field) => {
      const sums = new Map<string, number>();
      levels.forEach(({ group }, level) => {
        const chance = classes.levels[relation][field]?.[level] as number;
        expect(chance).toBeGreaterThan(0);
        sums.set(group, (sums.get(group) ?? 0) + chance);
      });
      for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
    });
  });

  it('is that one person’s records agree in nearly everything', () => {
    expect(chanceOf(classes, 'person', 'birth', 'same')).toBeGreaterThan(0.8);
    expect(shareOf(classes, 'person', 'surname-same')).toBeGreaterThan(0.8);
    expect(shareOf(classes, 'person', 'forename-same')).toBeGreaterThan(0.75);
    expect(chanceOf(classes, 'person', 'phone', 'same')).toBeGreaterThan(0.5);
  });

  it('is that strangers agree as pairs drawn at random do that are not one person', () => {
    const strangers = every.filter((pair) => !isOne(pair));
    const births = strangers.filter(([left, right]) => {
      const [one, other] = [town.records[left]?.birth, town.records[right]?.birth];
      return one?.day !== undefined && other?.day !== undefined;
    });
    const same = births.filter(([left, right]) => {
      const [one, other] = [town.records[left]?.birth, town.records[right]?.birth];
      return one?.year === other?.year && one?.month === other?.month && one?.day === other?.day;
    });
    expect(chanceOf(classes, 'strangers', 'birth', 'same')).toBeLessThan(4 * (same.length / births.length) + 1e-4);
    expect(chanceOf(classes, 'strangers', 'phone', 'same')).toBeLessThan(0.005);
  });

  it('is that a household shares its surname and home, and not its forenames and birth dates', () => {
    expect(shareOf(classes, 'household', 'surname-same')).toBeGreaterThan(0.5);
    expect(shareOf(classes, 'household', 'forename-same')).toBeLessThan(0.15);
    expect(chanceOf(classes, 'household', 'birth', 'same')).toBeLessThan(0.1);
    expect(chanceOf(classes, 'household', 'birth', 'same')).toBeGreaterThan(
      chanceOf(classes, 'strangers', 'birth', 'same'),
    );
  });

  it('is that forenames of a household agree by chance, whatever its surnames do', () => {
    const names = fields.find(({ field }) => field === 'name')?.levels ?? [];
    const given = (relation: Relation, surname: string): number[] => {
      const chances = names
        .filter(({ level, group }) => group === 'both' && level.endsWith(` surname-${surname}`))
        .map(({ level }) => chanceOf(classes, relation, 'name', level));
      const sum = chances.reduce((so, chance) => so + chance, 0);
      return chances.map((chance) => chance / sum);
    };
    for (const surname of ['same', 'close', 'part', 'weak', 'differs'])
      given('household', surname).forEach((chance, at) =>
        expect(chance).toBeCloseTo(given('strangers', surname)[at] ?? NaN, 6),
      );
  });

  it('is about the same from a third of the pairs, each standing for three', () => {
    const third = learned({ candidates: compared(candidates.filter((_, at) => at % 3 === 0)), perCandidate: 3 });
    expect(Math.abs(Math.log2(third.prior.person / classes.prior.person))).toBeLessThan(0.4);
  });

  it('is the same again from the same pairs', () => {
    expect(comparer.fields).toEqual(fields);
    expect(learned()).toEqual(classes);
  });
});

describe('what is learned of households from pairs that cannot be one person', () => {
  const apart = every.filter((pair) => !isOne(pair) && areKin(pair));

  it('is what those pairs show, and not what candidates do', () => {
    const classes = learned({ apart: compared(apart) });
    const home = 'postcode-same house-same town-same';
    expect(chanceOf(classes, 'household', 'home', home)).toBeGreaterThan(0.5);
    expect(shareOf(classes, 'household', 'surname-same')).toBeGreaterThan(0.5);
    expect(chanceOf(classes, 'household', 'phone', 'same')).toBeLessThan(0.02);
    expect(chanceOf(classes, 'household', 'birth', 'same')).toBeGreaterThan(
      10 * chanceOf(classes, 'strangers', 'birth', 'same'),
    );
  });

  it.each(['sex', 'birth'])(
    'is, where none are seen, that they are as alike as strangers but for twins: %s',
    (field) => {
      const { levels } = learned({ apart: compared([]) });
      const place = fields.findIndex((one) => one.field === field);
      const [person, household, strangers] = relations.map((relation) => levels[relation][place]);
      household?.forEach((kin, level) => {
        const [one, chance] = [person?.[level] as number, strangers?.[level] as number];
        expect(kin - chance).toBeCloseTo(0.015 * (one - chance), 6);
      });
    },
  );
});
