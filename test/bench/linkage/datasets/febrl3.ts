import { birthComparison, editComparison, exactMatch, nameComparison } from '../recipe/comparisons.js';
import { blockOn } from '../recipe/settings.js';
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

/** Five thousand made-up Australians; comparisons, rules and guesses are those of Splink's demonstration. */
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
    left: Object.fromEntries(
      ['given_name', 'surname', 'street_number', 'postcode', 'date_of_birth', 'soc_sec_id'].map((column) => [
        column,
        trimmed(column),
      ]),
    ),
    derived: { born: "try_strptime(date_of_birth, '%Y%m%d')::DATE" },
    comparisons: [
      nameComparison('given_name'),
      nameComparison('surname'),
      birthComparison('date_of_birth', 'born'),
      editComparison('soc_sec_id', 2),
      exactMatch('street_number'),
      exactMatch('postcode'),
    ],
    blocking: ['soc_sec_id', 'given_name', 'surname', 'date_of_birth', 'postcode'].map((key) => blockOn(key)),
    deterministic: [
      blockOn('soc_sec_id'),
      blockOn('given_name', 'surname', 'date_of_birth'),
      { ...blockOn('date_of_birth'), also: 'l.given_name = r.surname AND l.surname = r.given_name' },
    ],
    recall: 0.9,
    training: [blockOn('date_of_birth'), blockOn('postcode')],
    randomPairs: 1e6,
    keepFrom: 1e-5,
    joinAt: 0.95,
  },
};
