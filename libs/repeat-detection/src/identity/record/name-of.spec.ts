import { describe, expect, it } from '@jest/globals';
import { nameOf, readForename, readFullName, readSurname, type WrittenName } from './name-of.js';
import type { Note, RecordChangeCode } from './record-change.js';

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
    ['Mr Earl', 'Hill', 'earl', 'hill', []],
    ['Dr King', 'Hill', 'king', 'hill', []],
    ['Ann Ann', 'Hill', 'ann', 'hill', []],
    ['Ann Hill', 'Hill', 'ann', 'hill', []],
    ['Rt Hon Sir Robert', 'Peel Bt', 'robert', 'peel', []],
    ['Earl', 'Baron', 'earl', 'baron', []],
    ['', 'Hill', undefined, 'hill', []],
    ['Ann', '', 'ann', undefined, []],
    ['J', 'Null', 'j', 'null', []],
    ['E', 'Hill', 'e', 'hill', []],
    ['Major Earl', 'Hill', 'major', 'hill', ['earl']],
    ['Ann aka Annie', 'Hill', 'ann', 'hill', ['annie']],
    ['Ann Unknown', 'Hill', 'ann', 'hill', []],
    ['Ann, daughter of Mary', 'Hill', 'ann', 'hill', ['daughter', 'mary']],
  ])('reads %j %j', (forename, surname, first, last, others) => {
    expect(parts(forename, surname)).toEqual([first, last, others]);
  });

  it.each(['Unknown', 'baby', 'BABY OF SARAH', 'NFA', 'n/a', 'not known', 'Twin 1', 'Mrs', 'Mr & Mrs', '-', '?'])(
    'takes the forename %j for none',
    (junk) => {
      expect(parts(junk, 'Hill')).toEqual([undefined, 'hill', []]);
    },
  );

  it.each([
    ['', ''],
    ['unknown', 'not known'],
    ['Not', 'Known'],
    ['No', 'Name'],
    ['None', 'Given'],
    ['Name', 'Not Given'],
    ['Name', 'Refused'],
    ['Name', 'Withheld'],
    ['Nothing', 'Known'],
    ['  ', '.'],
  ])('makes no name of %j %j', (forename, surname) => {
    expect(name({ forename, surname })).toBeUndefined();
  });

  it.each<[string, Partial<WrittenName>, string[]]>([
    ['a middle name', { middleName: 'Otto' }, ['otto']],
    ['a second forename', { secondForename: 'Heinz' }, ['heinz']],
    ['a second surname', { secondSurname: 'Lang' }, ['lang']],
    ['a double second surname', { secondSurname: 'Lang-Berg' }, ['langberg', 'lang', 'berg']],
    ['all of them', { middleName: 'Otto', secondForename: 'Heinz', secondSurname: 'Lang' }, ['otto', 'heinz', 'lang']],
    ['no name again', { middleName: 'Karl', secondForename: 'n/a', secondSurname: 'unknown' }, []],
  ])('keeps %s among the others', (_title, more, others) => {
    expect(name({ forename: 'Karl', surname: 'Meier', ...more })).toEqual({
      forename: 'karl',
      surname: 'meier',
      others,
    });
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
    ['john', 'lord', 'john', 'john', 'lord', []],
    ['', 'hill', 'hill, ann', 'ann', 'hill', []],
    ['', 'hill', 'ann hill-jones', 'ann', 'hill', ['jones']],
    ['maria', '', 'maria de la cruz', 'maria', 'delacruz', ['cruz']],
    ['hill', '', 'ann hill', 'hill', 'ann', []],
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
    [', Ann Hill', 'ann', 'hill', []],
    ['Hill, Emma', 'emma', 'hill', []],
    ['Al Gore', 'al', 'gore', []],
    ['Herbert, Duke of Pembroke', undefined, 'herbert', ['pembroke']],
    ['Earl', undefined, 'earl', []],
    ['Earl Hill', undefined, 'hill', []],
    ['Unknown Hill', undefined, 'hill', []],
    ['Ann Hill2', 'ann', 'hill2', []],
    ['unknown male', undefined, undefined, []],
  ])('reads %j', (fullName, forename, surname, others) => {
    const expected = forename || surname ? { forename, surname, others } : undefined;
    expect(name({ fullName })).toEqual(expected);
  });

  it.each([true, false])('finds no forename in a title behind a comma, or before one (%s)', (surnameFirst) => {
    expect(readFullName('Hill, Mrs', surnameFirst)).toEqual({ forename: '', surname: 'hill', words: ['hill'] });
    expect(name({ fullName: ', Ann Hill' }, surnameFirst)).toMatchObject({ forename: 'ann', surname: 'hill' });
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
  const changesIn = (read: (note: Note) => unknown): RecordChangeCode[] => {
    const noted: RecordChangeCode[] = [];
    read((what) => noted.push(what));
    return noted;
  };

  it.each<[string, RecordChangeCode[]]>([
    ['Sarah', []],
    ['Sarah Jane', []],
    ['Mrs', ['title-removed']],
    ['Mr John', ['title-removed']],
    ['unknown', ['stands-for-nothing']],
    ['Zoë', ['accents']],
  ])('of the forename %j', (forename, changes) => {
    expect(changesIn((note) => readForename(forename, note))).toEqual(changes);
  });

  it.each<[string, RecordChangeCode[]]>([
    ['Hill', []],
    ['Baron', []],
    ['de la Cruz', []],
    ['Peel Bt', ['title-removed']],
    ['unknown', ['stands-for-nothing']],
  ])('of the surname %j', (surname, changes) => {
    expect(changesIn((note) => readSurname(surname, note))).toEqual(changes);
  });

  it.each<[string, RecordChangeCode[]]>([
    ['Sarah Hill', []],
    ['Dr Sarah Hill', ['title-removed']],
    ['unknown male', ['stands-for-nothing']],
  ])('of the full name %j', (fullName, changes) => {
    expect(changesIn((note) => readFullName(fullName, false, note))).toEqual(changes);
  });

  it.each<[string, Partial<WrittenName>, RecordChangeCode[]]>([
    ['a missing forename is taken from', { surname: 'Hill', fullName: 'Ann Hill' }, ['taken-from-full-name']],
    ['a missing surname is not found in', { forename: 'Ann', fullName: 'Ann' }, []],
    ['nothing is missing beside', { forename: 'Ann', surname: 'Hill', fullName: 'Ann Hill' }, []],
  ])('where %s the full name', (_title, written, changes) => {
    expect(changesIn((note) => nameOf({ ...nothing, ...written }, readers(false), note))).toEqual(changes);
  });
});
