import {
  birthComparison,
  editComparison,
  exactMatch,
  forenameSurnameComparison,
  nameComparison,
} from '../recipe/comparisons.js';
import { blockOn, type Comparison } from '../recipe/settings.js';
import type { DataSet } from './data-set.js';

const trimmed = (column: string): string => `nullif(trim(${column}), '')`;

const columns = [
  'given_name',
  'surname',
  'street_number',
  'address_1',
  'address_2',
  'suburb',
  'postcode',
  'state',
  'date_of_birth',
  'soc_sec_id',
];

/** Columns are swapped now and then, so the two names are compared together. */
const names: Comparison = {
  ...forenameSurnameComparison('given_name', 'surname'),
  levels: [
    ...forenameSurnameComparison('given_name', 'surname').levels,
    {
      label: 'one of them alike by 0.8',
      when: ['given_name', 'surname']
        .map((part) => `jaro_winkler_similarity(l.${part}, r.${part}) >= 0.8`)
        .join(' OR '),
    },
  ],
};

/** One comparison of postcode and suburb, which mostly say the same. */
const town: Comparison = {
  name: 'town',
  columns: ['postcode', 'suburb'],
  unknown: '(l.postcode IS NULL OR r.postcode IS NULL) AND (l.suburb IS NULL OR r.suburb IS NULL)',
  levels: [
    { label: 'postcode and suburb', when: 'l.postcode = r.postcode AND l.suburb = r.suburb' },
    { label: 'the same postcode', when: 'l.postcode = r.postcode', termFrequency: { column: 'postcode' } },
    { label: 'suburb alike', when: 'jaro_winkler_similarity(l.suburb, r.suburb) >= 0.88' },
  ],
};

/** Five thousand made-up Australians; rules and guesses are those of Splink's demonstration, with the whole address beside. */
export const febrl3: DataSet = {
  name: 'febrl3',
  title: 'FEBRL3',
  sources: ['febrl/dataset3.csv'],
  left: `SELECT regexp_extract(rec_id, '^[^-]+-[^-]+') AS entity${columns
    .map((column) => `, trim(${column}) AS ${column}`)
    .join('')} FROM $1`,
  profile: {
    columns: {
      forename: 'given_name',
      surname: 'surname',
      houseNumber: 'street_number',
      street: 'address_1',
      locality: 'address_2',
      town: 'suburb',
      postcode: 'postcode',
      region: 'state',
      dateOfBirth: 'date_of_birth',
      nationalId: 'soc_sec_id',
    },
    dateFormat: 'yyyyMMdd',
  },
  recipe: {
    name: 'febrl3',
    left: Object.fromEntries(columns.map((column) => [column, trimmed(column)])),
    derived: { full_name: "given_name || ' ' || surname", born: "try_strptime(date_of_birth, '%Y%m%d')::DATE" },
    comparisons: [
      names,
      birthComparison('date_of_birth', 'born'),
      editComparison('soc_sec_id', 2),
      exactMatch('street_number'),
      nameComparison('address_1'),
      nameComparison('address_2'),
      town,
    ],
    blocking: ['soc_sec_id', 'given_name', 'surname', 'date_of_birth', 'postcode', 'address_1'].map((key) =>
      blockOn(key),
    ),
    deterministic: [
      blockOn('soc_sec_id'),
      blockOn('given_name', 'surname', 'date_of_birth'),
      { ...blockOn('date_of_birth'), also: 'l.given_name = r.surname AND l.surname = r.given_name' },
    ],
    recall: 0.9,
    training: [blockOn('date_of_birth'), blockOn('postcode')],
    randomPairs: 1e6,
    keepFrom: 2 ** -12,
    joinAt: 0.95,
  },
};
