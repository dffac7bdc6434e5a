import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { keyParts } from './key-parts.js';

/** Whether two records have a part of a key in common; undefined where no record has it. */
function share(part: string, one: RecordSketch, other: RecordSketch): boolean | undefined {
  const values = keyParts(aStore(one, other)).find((key) => key.part === part)?.values;
  return values && values[0] !== 0 && values[0] === values[1];
}

describe('parts of a key that two records have in common', () => {
  it.each<[part: string, RecordSketch, RecordSketch]>([
    ['identifier', { identifiers: ['nhs-number:9434765919'] }, { identifiers: ['nhs-number:9434765919'] }],
    ['email', { emails: ['jo@mail.test'] }, { emails: ['jo@mail.test'] }],
    ['email-user', { emails: ['jo@mail.test'] }, { emails: ['jo@post.test'] }],
    ['phone', { phones: ['+447700900123'] }, { phones: ['+447700900123'] }],
    ['forename-sound', { name: 'catherine smith' }, { name: 'katherine jones' }],
    ['forename-begin', { name: 'robert smith' }, { name: 'robin jones' }],
    ['forename-initial', { name: 'robert smith' }, { name: 'r jones' }],
    ['surname-sound', { name: 'ann hussain' }, { name: 'jo hossein' }],
    ['surname-begin', { name: 'ann smithson' }, { name: 'jo smithers' }],
    ['birth-date', { born: '1980-05-17' }, { born: '1980-05-17' }],
    ['birthday', { born: '1980-05-17' }, { born: '1990-05-17' }],
    ['birth-month', { born: '1980-05-17' }, { born: '1980-05-18' }],
    ['birth-day-year', { born: '1980-05-17' }, { born: '1980-06-17' }],
    ['birth-year', { born: '1980-05-17' }, { born: '1980' }],
    ['postcode', { home: { postcode: 'al108tr' } }, { home: { postcode: 'al108tr' } }],
    ['sector', { home: { postcode: 'al108tr' } }, { home: { postcode: 'al108ag' } }],
    ['house', { home: { number: '5', street: 'mill lane' } }, { home: { number: '5', street: 'mill lane' } }],
    ['street', { home: { number: '5', street: 'mill lane' } }, { home: { number: '9', street: 'mill lane' } }],
    ['town', { home: { town: 'hatfield' } }, { home: { town: 'hatfield' } }],
    ['birth-place', { birthPlace: 'leeds' }, { birthPlace: 'leeds' }],
    ['occupation', { occupation: 'baker' }, { occupation: 'baker' }],
    ['word', { name: 'ann smith wilhelmina' }, { name: 'jo jones wilhelmina' }],
    ['sorted-name', { name: 'ann smith' }, { name: 'smith ann' }],
  ])('%s: %j and %j', (part, one, other) => {
    expect(share(part, one, other)).toBe(true);
  });

  it.each<[part: string, RecordSketch, RecordSketch]>([
    ['email', { emails: ['jo@mail.test'] }, { emails: ['jo@post.test'] }],
    ['email-user', { emails: ['jo@mail.test'] }, { emails: ['jan@mail.test'] }],
    ['forename-begin', { name: 'robert smith' }, { name: 'romeo jones' }],
    ['birth-date', { born: '1980-05-17' }, { born: '1980-05-18' }],
    ['birth-date', { born: '1980-05-17' }, { born: '1980-05' }],
    ['birthday', { born: '1980-05-17' }, { born: '1980-06-17' }],
    ['house', { home: { number: '5', street: 'mill lane' } }, { home: { number: '5', street: 'mill road' } }],
    ['house', { home: { number: '5', street: 'mill lane' } }, { home: { street: 'mill lane' } }],
    ['sector', { home: { postcode: 'al108tr' } }, { home: { postcode: 'al107tr' } }],
    ['sorted-name', { name: 'ann smith' }, { name: 'ann smyth' }],
    ['sorted-name', { name: 'ann smith' }, { name: 'bob hill' }],
    ['phone', {}, { phones: ['+447700900123'] }],
    ['email', {}, { emails: ['jo@mail.test'] }],
    ['forename', {}, { name: 'ann smith' }],
    ['postcode', {}, { home: { postcode: 'al108tr' } }],
  ])('but not %s: %j and %j', (part, one, other) => {
    expect(share(part, one, other)).toBe(false);
  });

  it.each<[part: string, RecordSketch]>([
    ['birth-month', { born: '?-05-17' }],
    ['birth-month', { born: '1980-?-17' }],
    ['birth-day-year', { born: '1980-05' }],
    ['birthday', { born: '1980-05' }],
    ['house', { home: { street: 'mill lane' } }],
    ['house', { home: { number: '5' } }],
    ['sorted-name', { name: '- smith' }],
  ])('nor %s where a half of it is not known: %j', (part, sketch) => {
    expect(share(part, sketch, sketch)).toBeUndefined();
  });

  it('names in any order are those of two words, whoever else has one of them', () => {
    const parts = keyParts(aStore({ name: 'ann bob' }, { name: 'cat dan' }, { name: 'ann dan' }));
    expect(new Set(parts.find(({ part }) => part === 'sorted-name')?.values).size).toBe(3);
  });

  it('one name alone is looked for among surnames too', () => {
    expect(share('surname', { name: 'smith' }, { name: 'ann smith' })).toBe(true);
  });

  it('of several names or homes the one in use counts', () => {
    expect(share('surname', { name: 'ann smith', alsoKnownAs: ['ann jones'] }, { name: 'ann jones' })).toBe(false);
    const moved = { home: { postcode: 'al108tr' }, formerHomes: [{ postcode: 'al108ag' }] };
    expect(share('postcode', moved, { home: { postcode: 'al108tr' } })).toBe(true);
  });

  it('of several further words the rarest that others have too', () => {
    const parts = keyParts(
      aStore(
        { name: 'ann smith marie wilhelmina' },
        { name: 'jo jones wilhelmina' },
        { name: 'di brown marie' },
        { name: 'em green marie' },
        { name: 'flo black wilhelmina marie' },
        { name: 'fay white xanthippe' },
      ),
    );
    const [ann, jo, di, em, flo, fay] = parts.find(({ part }) => part === 'word')?.values ?? [];
    expect([ann, flo]).toEqual([jo, jo]);
    expect([di === em, ann === di, fay]).toEqual([true, false, 0]);
  });

  it('a sector is known of a whole postcode only', () => {
    const partsAt = (postcode: string) => keyParts(aStore({ home: { postcode } })).map(({ part }) => part);
    expect([partsAt('al10'), partsAt('m11ae')]).toEqual([['postcode'], ['postcode', 'sector']]);
  });

  it('a part that no record has is no part', () => {
    const parts = keyParts(aStore({ name: 'ann smith' }, { born: '1980' })).map(({ part }) => part);
    expect(parts).toContain('birth-year');
    expect(parts).not.toContain('birth-date');
    expect(parts).not.toContain('phone');
    expect(keyParts(aStore({}, {}))).toEqual([]);
    expect(keyParts(aStore())).toEqual([]);
  });
});

const everything: RecordSketch = {
  name: 'ann smith wilhelmina',
  born: '1980-05-17',
  home: { postcode: 'al108tr', number: '5', street: 'mill lane', town: 'hatfield' },
  phones: ['+447700900123'],
  emails: ['jo@mail.test'],
  identifiers: ['nhs-number:9434765919'],
  birthPlace: 'leeds',
  occupation: 'baker',
};

describe('the parts of records that say everything', () => {
  const parts = keyParts(aStore(everything, everything));

  it('have each a name and a label of its own', () => {
    for (const texts of [parts.map(({ part }) => part), parts.map(({ label }) => label)]) {
      expect(new Set(texts).size).toBe(parts.length);
      expect(texts.every((text) => /^[a-z][a-z -]+$/.test(text))).toBe(true);
    }
  });

  it('are of one field where one tells the other, so that no key says the same twice', () => {
    const fields = Object.values(Object.groupBy(parts, ({ from }) => from)).map((own) => own?.map(({ part }) => part));
    expect(parts.every(({ from }) => from !== '')).toBe(true);
    expect(fields.filter((own) => own && own.length > 1)).toEqual([
      ['email', 'email-user'],
      ['forename', 'forename-sound', 'forename-begin', 'forename-initial', 'sorted-name'],
      ['surname', 'surname-sound', 'surname-begin'],
      ['birth-date', 'birthday', 'birth-month', 'birth-year', 'birth-day-year'],
      ['postcode', 'sector', 'house', 'street'],
    ]);
  });
});
