import fc from 'fast-check';
import type { LinkageHome, LinkageName, LinkageRecord } from '../src/identity/record/linkage-record.js';

/** Few values, of which many are alike: records agree, nearly agree and differ often enough to meet every level. */
const forename = fc.constantFrom(
  'robert',
  'bob',
  'rob',
  'r',
  'roberta',
  'robret',
  'ann',
  'anne',
  'hussain',
  'aba',
  'baba',
);
const surname = fc.constantFrom('smith', 'smyth', 'smithjones', 'jones', 'hussain', 'robert', 'okonkwo', 'abab', 'aba');
const word = fc.constantFrom('marie', 'mary', 'wilhelmina', 'robert', 'smith', 'ann');
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>, most = 2): fc.Arbitrary<T[]> => fc.array(value, { maxLength: most });

const name: fc.Arbitrary<LinkageName> = fc
  .record({ forename: some(forename), surname: some(surname), others: list(word) })
  .map(({ forename: first, surname: last, others }) => ({
    ...(first !== undefined && { forename: first }),
    ...(last !== undefined && { surname: last }),
    others,
  }));

const home: fc.Arbitrary<LinkageHome> = fc.record(
  {
    postcode: fc.constantFrom('al108tr', 'al108tp', 'al108ag', 'al107tr', 'al33aa', 'sg137xx', '2602', '2620'),
    number: fc.constantFrom('5', '5a', '12'),
    street: fc.constantFrom('mill lane', 'mil lane', 'oak avenue'),
    town: fc.constantFrom('hatfield', 'hatfeild', 'luton'),
    institution: fc.boolean(),
  },
  { requiredKeys: [] },
);

const birth: fc.Arbitrary<LinkageRecord['birth']> = fc.record(
  {
    day: fc.constantFrom(5, 7, 17, 18, 27),
    month: fc.constantFrom(5, 7),
    year: fc.constantFrom(1950, 1978, 1980, 1987, 1990),
    bounds: fc.constantFrom({ from: 1975, to: 1985 }, { from: 1984, to: 1990 }, { from: 1950, to: 1950 }),
  },
  { requiredKeys: [] },
);

export const anyRecord: fc.Arbitrary<LinkageRecord> = fc
  .record({
    names: list(name, 3),
    birth,
    sex: some(fc.constantFrom('m', 'f')),
    homes: list(home, 3),
    phones: list(fc.constantFrom('+447700900123', '+447700900132', '+441632960001')),
    emails: list(fc.constantFrom('bob@mail.test', 'bob@post.test', 'bobb@mail.test', 'ann@mail.test')),
    identifiers: list(
      fc.constantFrom('nhs-number:9434765919', 'nhs-number:9434765991', 'pnc-id:20041', 'pnc-id:20042'),
    ),
    birthPlace: some(fc.constantFrom('leeds', 'leads', 'york')),
    occupation: some(fc.constantFrom('baker', 'bakers', 'clerk')),
  })
  .map(({ sex, birthPlace, occupation, ...rest }) => ({
    ...rest,
    ...(sex !== undefined && { sex }),
    traits: { ...(birthPlace !== undefined && { birthPlace }), ...(occupation !== undefined && { occupation }) },
  }));

export const anyRecords = (least: number, most: number): fc.Arbitrary<LinkageRecord[]> =>
  fc.array(anyRecord, { minLength: least, maxLength: most });
