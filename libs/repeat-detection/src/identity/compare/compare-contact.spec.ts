import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { levelBetween } from '../../../test/level-between.js';
import { termRarity } from '../score/term-rarity.js';
import { PairComparer } from './pair-comparer.js';

const bothWays = (
  field: 'email' | 'phone' | 'identifier' | 'words',
  one: RecordSketch,
  other: RecordSketch,
  expected: string,
) => {
  expect(levelBetween(field, one, other)).toBe(expected);
  expect(levelBetween(field, other, one)).toBe(expected);
};

describe('two e-mail addresses', () => {
  it.each([
    ['jo.bloggs@mail.test', 'jo.bloggs@mail.test', 'same'],
    ['jo.bloggs@mail.test', 'jo.bloggs@post.example', 'same-user'],
    ['jo.bloggs@mail.test', 'jo.blogs@mail.test', 'close'],
    ['jo.bloggs@mail.test', 'xanthippe77@post.example', 'differs'],
    ['@mail.test', '@post.example', 'same-user'],
  ])('%s and %s: %s', (one, other, expected) => bothWays('email', { emails: [one] }, { emails: [other] }, expected));
});

describe('two phone numbers', () => {
  it.each([
    ['+447700900123', '+447700900123', 'same'],
    ['+447700900123', '+447700900132', 'slip'],
    ['+447700900123', '+44770090123', 'slip'],
    ['+447700900123', '+447700900999', 'differs'],
  ])('%s and %s: %s', (one, other, expected) => bothWays('phone', { phones: [one] }, { phones: [other] }, expected));
});

describe('two official numbers', () => {
  it.each([
    ['nhs-number:9434765919', 'nhs-number:9434765919', 'same'],
    ['nhs-number:9434765919', 'nhs-number:9434765991', 'slip'],
    ['nhs-number:9434765919', 'nhs-number:4505577104', 'differs'],
    ['nhs-number:9434765919', 'pnc-id:9434765919', 'unknown'],
    ['nhs-number:9434765919', 'pnc-id:4505577104', 'unknown'],
    ['9434765919', '943476', 'unknown'],
  ])('%s and %s: %s', (one, other, expected) =>
    bothWays('identifier', { identifiers: [one] }, { identifiers: [other] }, expected),
  );

  it('are compared kind by kind, and the best counts', () => {
    const one = { identifiers: ['nhs-number:9434765919', 'pnc-id:200412345'] };
    const other = { identifiers: ['pnc-id:200412345', 'nhs-number:4505577104'] };
    bothWays('identifier', one, other, 'same');
  });
});

describe('further names', () => {
  it.each([
    ['ann smith marie', 'jo jones marie', 'shared'],
    ['ann smith margaret', 'jo jones margret', 'close'],
    ['ann smith marie', 'jo jones wilhelmina', 'none-shared'],
    ['ann smith', 'jo jones marie', 'unknown'],
    ['ann smith m', 'jo jones marie', 'unknown'],
    ['ann smith m', 'jo jones wilhelmina', 'none-shared'],
    ['ann smith m e', 'jo jones marie elise', 'unknown'],
    ['ann smith m', 'jo jones m', 'shared'],
    ['ann smith marie w', 'jo jones marie wilhelmina', 'shared'],
  ])('%s and %s: %s', (one, other, expected) => bothWays('words', { name: one }, { name: other }, expected));
});

describe('lists', () => {
  const phones = (count: number, shared: string): string[] => [
    shared,
    ...Array.from({ length: count - 1 }, (_, at) => `+44${shared.slice(-3)}${at}000${at}`),
  ];
  const bitsBetween = (one: RecordSketch, other: RecordSketch): number => {
    const store = aStore(one, other);
    const comparer = new PairComparer(store, termRarity(store));
    comparer.compare(0, 1);
    return comparer.rarity;
  };

  it('agree by chance the more, the longer they are: three numbers against four count for log2(12) bits less', () => {
    const shared = '+447700900123';
    const alone = bitsBetween({ phones: [shared] }, { phones: [shared] });
    const three = { phones: phones(3, shared) };
    const four = { phones: [shared, '+4411', '+4422', '+4433'] };
    const rarity = (store: ReturnType<typeof aStore>): number => termRarity(store).phone[1] as number;
    const extra = rarity(aStore(three, four)) - rarity(aStore({ phones: [shared] }, { phones: [shared] }));
    expect(bitsBetween(three, four)).toBeCloseTo(alone + extra - Math.log2(12), 5);
  });

  it('count by the rarest value that they have in common, whichever is asked first', () => {
    const one = { name: 'ann smith marie wilhelmina' };
    const other = { name: 'jo jones wilhelmina marie' };
    const others = ['di green marie', 'em white marie', 'fay black marie'].map((name) => ({ name }));
    const store = aStore(one, other, ...others);
    const comparer = new PairComparer(store, termRarity(store));
    comparer.compare(0, 1);
    const forth = comparer.rarity;
    comparer.compare(1, 0);
    expect(comparer.rarity).toBe(forth);
    comparer.compare(0, 2);
    expect(comparer.rarity).toBeLessThan(forth);
  });
});

describe('traits', () => {
  it.each<['birthPlace' | 'occupation' | 'ethnicity', string, string, string]>([
    ['birthPlace', 'leeds', 'leeds', 'same'],
    ['birthPlace', 'nottingham', 'notingham', 'close'],
    ['occupation', 'baker', 'solicitor', 'differs'],
    ['ethnicity', 'white irish', 'white irish', 'same'],
  ])('%s: %s and %s: %s', (field, one, other, expected) => {
    expect(levelBetween(field, { [field]: one }, { [field]: other })).toBe(expected);
    expect(levelBetween(field, { [field]: other }, { [field]: one })).toBe(expected);
  });
});

describe('a trait', () => {
  it.each(['birthPlace', 'occupation', 'ethnicity'] as const)(
    'that is not known of one is not compared: %s',
    (field) => {
      expect(levelBetween(field, { [field]: 'leeds' }, {})).toBe('unknown');
      expect(levelBetween(field, {}, { [field]: 'leeds' })).toBe('unknown');
    },
  );

  it.each(['birthPlace', 'occupation', 'ethnicity'] as const)(
    'in common says the more, the rarer it is: %s',
    (field) => {
      const common = new Array<RecordSketch>(8).fill({ [field]: 'leeds' });
      const store = aStore(...common, { [field]: 'nottingham' }, { [field]: 'nottingham' }, { [field]: 'notingham' });
      const comparer = new PairComparer(store, termRarity(store));
      const bitsOf = (left: number, right: number): number => {
        comparer.compare(left, right);
        return comparer.rarity;
      };
      // Eight against two.
      expect(bitsOf(8, 9) - bitsOf(0, 1)).toBeCloseTo(2, 6);
      expect([bitsOf(8, 10), bitsOf(0, 8)]).toEqual([0, 0]);
    },
  );
});

describe('sex', () => {
  it.each([
    ['ann -', 'f', 'ann jones', 'm', 'differs-from-forename'],
    ['margaret jones', 'f', 'margraet smith', 'f', 'same-as-forename'],
    ['j -', 'm', 'james smith', 'm', 'same'],
    ['jo smith', 'f', 'ann smith', 'f', 'same'],
    ['ann smith', 'f', 'jo jones', 'f', 'same'],
    ['ann smith', 'f', 'jo jones', 'm', 'differs'],
    ['ann smith', 'f', 'ann jones', 'f', 'same-as-forename'],
    ['ann smith', 'f', 'ann jones', 'm', 'differs-from-forename'],
    ['robert smith', 'm', 'bob jones', 'm', 'same-as-forename'],
    ['- smith', 'f', '- jones', 'f', 'same'],
  ])('of %s (%s) and %s (%s): %s', (name, sex, otherName, otherSex, expected) => {
    expect(levelBetween('sex', { name, sex }, { name: otherName, sex: otherSex })).toBe(expected);
  });

  it('that is not known of one is not compared', () => {
    expect(levelBetween('sex', { name: 'ann smith', sex: 'f' }, { name: 'ann smith' })).toBe('unknown');
  });
});
