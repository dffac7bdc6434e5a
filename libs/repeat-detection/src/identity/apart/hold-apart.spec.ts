import { describe, expect, it } from '@jest/globals';
import { ukModel } from '../default-model/uk-model.js';
import { RecordStoreBuilder } from '../encode/record-store-builder.js';
import type { LinkageRecord } from '../record/linkage-record.js';
import type { LinkageModel } from '../score/linkage-model.js';
import { termRarity } from '../score/term-rarity.js';
import { holdApart, type HeldApart } from './hold-apart.js';

const record = (forename: string, more: Partial<LinkageRecord> = {}): LinkageRecord => ({
  names: [{ forename, surname: 'plummer', others: [] }],
  birth: { year: 2013, month: 11, day: 3 },
  homes: [{ postcode: 'cb119wj', number: '31', street: 'dale road' }],
  phones: [],
  emails: [],
  identifiers: [],
  traits: {},
  ...more,
});
const withNumber = (number: string): LinkageRecord => record('isaac', { identifiers: [`national-id:${number}`] });

/** All pairs, each at ten bits. */
function held(records: readonly LinkageRecord[], model: LinkageModel = ukModel()): HeldApart {
  const builder = new RecordStoreBuilder();
  for (const one of records) builder.add(one);
  const store = builder.build();
  const all = records.flatMap((_, left) => records.slice(left + 1).map((__, at) => [left, left + 1 + at] as const));
  const alone = {
    left: Int32Array.from(all, ([left]) => left),
    right: Int32Array.from(all, ([, right]) => right),
    weight: new Float32Array(all.length).fill(10),
  };
  return holdApart({ store, rarity: termRarity(store), model }, alone);
}
const namesOf = ({ cannotLink: { left, right } }: HeldApart): string[] =>
  [...left].map((one, pair) => `${one} ${right[pair]}`);

/** How often the numbers of one person differ. */
const differing = (chance: number): LinkageModel => {
  const model = ukModel();
  const fields = model.fields.map((field) =>
    field.field === 'identifier'
      ? { ...field, levels: field.levels.map((one) => (one.level === 'differs' ? { ...one, person: chance } : one)) }
      : field,
  );
  return { ...model, fields };
};

describe('different numbers', () => {
  it('are two people, where one person hardly ever has two', () =>
    expect(namesOf(held([withNumber('4010232137'), withNumber('9434765919')], differing(0.002)))).toEqual(['0 1']));

  it('part nobody in a file in which one person often has two', () =>
    expect(namesOf(held([withNumber('4010232137'), withNumber('9434765919')], differing(0.07)))).toEqual([]));

  it('part nobody when they are a slip apart', () =>
    expect(namesOf(held([withNumber('4010232137'), withNumber('4010232138')], differing(0.002)))).toEqual([]));

  it('part nobody who shares another', () => {
    const both = record('isaac', { identifiers: ['national-id:9434765919', 'national-id:4010232137'] });
    expect(namesOf(held([withNumber('4010232137'), both], differing(0.002)))).toEqual([]);
  });

  it('that are checked always part', () => {
    const [one, other] = ['nhs-number:4010232137', 'nhs-number:9434765919'].map((number) =>
      record('isaac', { identifiers: [number] }),
    );
    expect(namesOf(held([one, other] as LinkageRecord[], differing(0.07)))).toEqual(['0 1']);
  });
});

describe('another forename on the same birth date and surname', () => {
  const isaac = record('isaac', { phones: ['+447398439629'], emails: ['isaac@example.org'], sex: 'm' });
  const isaacToo = { ...isaac, homes: [] };
  const emily = record('emily', { phones: ['+447736743948'], emails: ['emily@example.org'], sex: 'f' });
  const emilyToo = { ...emily, homes: [] };
  const family = (surname: string): LinkageRecord[] =>
    [isaac, isaacToo, emily, emilyToo].map((one) => ({
      ...one,
      names: one.names.map((name) => ({ ...name, surname })),
    }));

  it('is of twins where phones and sex differ throughout', () => {
    const found = held(family('plummer'));
    expect(namesOf(found)).toEqual(['0 2', '0 3', '1 2', '1 3']);
    expect(found.pairs.weight[1]).toBeLessThan(0);
    expect(found.pairs.weight[0]).toBe(10);
  });

  it('is of one person where a phone and an e-mail address are shared', () => {
    const alias = { ...isaac, names: [{ forename: 'joshua', surname: 'plummer', others: [] }] };
    const found = held([isaac, isaacToo, alias]);
    expect(namesOf(found)).toEqual([]);
    expect(found.pairs.weight[1]).toBeGreaterThan(9);
  });

  it('is of one person who goes by three names sooner than of triplets, unless much speaks for them', () => {
    const named = (forename: string, phone: string): LinkageRecord => record(forename, { phones: [phone] });
    const [one, other] = [named('isaac', '+447398439629'), named('joshua', '+447736743948')];
    const third = named('samuel', '+447700900123');
    const [two, three] = [held([one, other]), held([one, other, third])];
    expect(three.pairs.weight[0]).toBeGreaterThan(two.pairs.weight[0] as number);
    expect(namesOf(held([...family('plummer'), record('grace', { phones: ['+447700900123'], sex: 'f' })]))).toContain(
      '0 2',
    );
  });

  it('keeps its weight where nothing else tells', () => {
    const found = held([record('isaac'), record('emily')]);
    expect(namesOf(found)).toEqual([]);
    expect(found.pairs.weight[0]).toBeGreaterThan(5);
  });
});

describe('one forename on two birth dates', () => {
  it('weighs less where all else speaks for father and son, and is no rule', () => {
    const son = record('isaac', { phones: ['+447398439629'], emails: ['isaac@example.org'] });
    const born = { year: 1980, month: 2, day: 14 };
    const father = record('isaac', { birth: born, phones: ['+447736743948'], emails: ['ip@example.com'] });
    const found = held([son, { ...son, homes: [] }, father, { ...father, homes: [] }]);
    expect(found.pairs.weight[1]).toBeLessThan(10);
    expect(namesOf(found)).toEqual([]);
  });
});
