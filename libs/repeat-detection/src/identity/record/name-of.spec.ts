import { describe, expect, it } from '@jest/globals';
import { nameOf, readForename, readFullName, readSurname, type WrittenName } from './name-of.js';
import type { RecordChangeCode } from './record-change.js';

const nothing: WrittenName = {
  forename: '',
  surname: '',
  fullName: '',
  middleName: '',
  secondForename: '',
  secondSurname: '',
};
const readers = (surnameFirst: boolean) => ({
  forename: (text: string) => readForename(text),
  surname: (text: string) => readSurname(text),
  fullName: (text: string) => readFullName(text, surnameFirst),
});
const name = (written: Partial<WrittenName>, surnameFirst = false) =>
  nameOf({ ...nothing, ...written }, readers(surnameFirst));
const parts = (forename: string, surname: string) => {
  const { forename: first, surname: last, others } = name({ forename, surname }) ?? { others: [] };
  return [first, last, others];
};

describe('a name in columns', () => {
  it.each<[string, string, string | undefined, string | undefined, string[]]>([
    ['Sarah', 'Hill', 'sarah', 'hill', []],
    ['Sarah Jane', 'O’Brien', 'sarah', 'obrien', ['jane']],
    ['Anne-Marie', 'Smith-Jones', 'anne', 'smithjones', ['marie', 'smith', 'jones']],
    ['Maria', 'de la Cruz', 'maria', 'delacruz', ['cruz']],
    ['Jan', 'van der Berg', 'jan', 'vanderberg', ['berg']],
    ['Mr. John', 'Price', 'john', 'price', []],
    ['Rt Hon Sir Robert', 'Peel Bt', 'robert', 'peel', []],
    ['Earl', 'Baron', 'earl', 'baron', []],
    ['', 'Hill', undefined, 'hill', []],
    ['Ann', '', 'ann', undefined, []],
    ['J', 'Null', 'j', 'null', []],
  ])('reads %j %j', (forename, surname, first, last, others) => {
    expect(parts(forename, surname)).toEqual([first, last, others]);
  });

  it.each(['Unknown', 'baby', 'BABY OF SARAH', 'NFA', 'n/a', 'not known', 'Twin 1', 'Mrs', '-', '?'])(
    'takes the forename %j for none',
    (junk) => {
      expect(parts(junk, 'Hill')).toEqual([undefined, 'hill', []]);
    },
  );

  it.each([
    ['', ''],
    ['unknown', 'not known'],
    ['  ', '.'],
  ])('makes no name of %j %j', (forename, surname) => {
    expect(name({ forename, surname })).toBeUndefined();
  });

  it('keeps second names among the others', () => {
    expect(
      name({ forename: 'Karl', middleName: 'Otto', secondForename: 'Heinz', surname: 'Meier', secondSurname: 'Lang' }),
    ).toEqual({ forename: 'karl', surname: 'meier', others: ['otto', 'heinz', 'lang'] });
  });
});

describe('a full name beside its parts', () => {
  it.each<[string, string, string, string | undefined, string | undefined, string[]]>([
    ['thomas', 'chudleigh', 'thomas clifford, 1st baron clifford of chudleigh', 'thomas', 'chudleigh', ['clifford']],
    ['gerald', 'burn', 'gerald maurice burn', 'gerald', 'burn', ['maurice']],
    ['sir', 'bacon', 'sir hickman bacon', 'hickman', 'bacon', []],
    ['ralph', 'of', 'ralph stafford, 1st earl of', 'ralph', 'stafford', []],
    ['art', 'baronet', 'art wheeler, 2nd baronet', 'art', 'wheeler', []],
    ['grover', '', 'grover', 'grover', undefined, []],
    ['john', 'aspinall', 'john aspinall (1851-1937)', 'john', 'aspinall', []],
  ])('adds to %j %j what %j says', (forename, surname, fullName, first, last, others) => {
    expect(name({ forename, surname, fullName })).toEqual({ forename: first, surname: last, others });
  });
});

describe('a full name alone', () => {
  it.each<[string, string | undefined, string | undefined, string[]]>([
    ['Sarah Hill', 'sarah', 'hill', []],
    ['Dr Sarah Jane Hill MBE', 'sarah', 'hill', ['jane']],
    ['Hill, Sarah Jane', 'sarah', 'hill', ['jane']],
    ['de la Cruz, Maria', 'maria', 'delacruz', ['cruz']],
    ['Maria de la Cruz', 'maria', 'delacruz', ['cruz']],
    ['Hill, Mrs Sarah', 'sarah', 'hill', []],
    ['William Herbert, Earl of Pembroke', 'william', 'herbert', ['pembroke']],
    ['Hill', undefined, 'hill', []],
    ['Hill,', undefined, 'hill', []],
    ['unknown male', undefined, undefined, []],
  ])('reads %j', (fullName, forename, surname, others) => {
    const expected = forename || surname ? { forename, surname, others } : undefined;
    expect(name({ fullName })).toEqual(expected);
  });

  it('takes several words before a comma for the surname where the file writes names so', () => {
    expect(name({ fullName: 'Garcia Lopez, Maria' }, true)).toMatchObject({
      forename: 'maria',
      surname: 'garcialopez',
    });
    expect(name({ fullName: 'Garcia Lopez, Maria' }, false)).toMatchObject({ forename: 'garcia', surname: 'lopez' });
  });
});

describe('saying what was changed', () => {
  it.each<[string, RecordChangeCode[]]>([
    ['Sarah', []],
    ['Mr John', ['title-removed']],
    ['unknown', ['stands-for-nothing']],
    ['Zoë', ['accents']],
  ])('of the forename %j', (forename, changes) => {
    const noted: RecordChangeCode[] = [];
    readForename(forename, (what) => noted.push(what));
    expect(noted).toEqual(changes);
  });
});
