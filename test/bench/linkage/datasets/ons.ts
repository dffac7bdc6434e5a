import { blockOn, type Comparison } from '../recipe/settings.js';
import type { DataSet } from './data-set.js';

const columns = {
  forename: 'pername1',
  surname: 'pername2',
  sex: 'sex',
  birthDay: 'dob_day',
  birthMonth: 'dob_mon',
  birthYear: 'dob_year',
  postcode: 'enumpc',
  address: 'enumcap',
};

const alike = (part: string, least: number): string => `jaro_winkler_similarity(l.${part}, r.${part}) >= ${least}`;
const same = (...parts: string[]): string => parts.map((part) => `l.${part} = r.${part}`).join(' AND ');
const lacking = (part: string): string => `(l.${part} IS NULL OR r.${part} IS NULL)`;

const name = (part: string): Comparison => ({
  name: part,
  columns: [part],
  unknown: lacking(part),
  levels: [
    { label: `the same ${part}`, when: same(part), termFrequency: { column: part } },
    ...[0.92, 0.85, 0.75, 0.6].map((least) => ({ label: `alike by ${least}`, when: alike(part, least) })),
  ],
});

const agreeing = ['day', 'month', 'year'].map((part) => `coalesce((${same(part)})::INTEGER, 0)`).join(' + ');

/** Dates of which parts are missing agree as far as they go. */
const birth: Comparison = {
  name: 'birth',
  columns: ['day', 'month', 'year'],
  unknown: ['day', 'month', 'year'].map(lacking).join(' AND '),
  levels: [
    { label: 'day, month and year', when: `${agreeing} = 3` },
    {
      label: 'two parts, the third missing',
      when: `${agreeing} = 2 AND (${['day', 'month', 'year'].map(lacking).join(' OR ')})`,
    },
    { label: 'day and month, another year', when: same('day', 'month') },
    { label: 'year and month, another day', when: same('year', 'month') },
    { label: 'year and day, another month', when: same('year', 'day') },
    { label: 'day and month the other way round', when: 'l.day = r.month AND l.month = r.day' },
    { label: 'the same year', when: same('year') },
    { label: 'within two years', when: 'abs(l.year - r.year) <= 2' },
    { label: 'within ten years', when: 'abs(l.year - r.year) <= 10' },
  ],
};

/** Postcode and house together: apart, they would count one household twice. */
const home: Comparison = {
  name: 'home',
  columns: ['postcode', 'address', 'outward'],
  unknown: `${lacking('postcode')} AND ${lacking('address')}`,
  levels: [
    { label: 'address and postcode', when: same('address', 'postcode') },
    {
      label: 'address, a postcode one slip off',
      when: `${same('address')} AND levenshtein(l.postcode, r.postcode) <= 1`,
    },
    {
      label: 'postcode, an address nearly the same',
      when: `${same('postcode')} AND levenshtein(l.address, r.address) <= 1`,
    },
    { label: 'the same postcode', when: same('postcode') },
    { label: 'the same address', when: same('address') },
    { label: 'the same outward postcode', when: same('outward') },
  ],
};

/** The most like our work: British names, whole households with twins, partial birth dates. */
export const ons: DataSet = {
  name: 'ons',
  title: 'ONS census × CIS, half',
  sources: ['ons_census_cis/census.csv', 'ons_census_cis/cis.csv'],
  left: 'SELECT person_id AS entity, * EXCLUDE (person_id, census_id) FROM $1',
  right: 'SELECT person_id AS entity, * EXCLUDE (person_id, cis_id) FROM $2',
  profile: { columns, oneToOne: true },
  byGroup: true,
  recipe: {
    name: 'ons',
    left: {
      forename: 'pername1',
      surname: 'pername2',
      sex: 'sex',
      day: 'try_cast(dob_day AS INTEGER)',
      month: 'try_cast(dob_mon AS INTEGER)',
      year: 'try_cast(dob_year AS INTEGER)',
      postcode: 'enumpc',
      address: 'enumcap',
    },
    derived: { outward: "nullif(substr(postcode, 1, len(postcode) - 3), '')" },
    comparisons: [
      name('forename'),
      name('surname'),
      birth,
      home,
      {
        name: 'sex',
        columns: ['sex'],
        unknown: lacking('sex'),
        levels: [{ label: 'the same sex', when: same('sex') }],
      },
    ],
    blocking: [
      blockOn('address', 'postcode'),
      blockOn('postcode', 'substr(surname, 1, 2)'),
      blockOn('postcode', 'forename'),
      blockOn('forename', 'surname'),
      blockOn('day', 'month', 'year'),
      blockOn('postcode', 'day'),
      blockOn('postcode', 'year'),
      blockOn('forename', 'year', 'month'),
      blockOn('surname', 'year', 'month'),
      blockOn('surname', 'day', 'month'),
      blockOn('address', 'forename'),
      blockOn('address', 'surname'),
    ],
    deterministic: [
      blockOn('forename', 'surname', 'day', 'month', 'year'),
      blockOn('forename', 'postcode', 'day', 'month'),
      blockOn('surname', 'postcode', 'day', 'month', 'year'),
    ],
    recall: 0.8,
    training: [blockOn('day', 'month', 'year'), blockOn('forename', 'surname')],
    randomPairs: 2e6,
    keepFrom: 2 ** -12,
    joinAt: 0.5,
    oneToOne: true,
  },
};
