import { exactMatch } from '../recipe/comparisons.js';
import { blockOn, type Comparison } from '../recipe/settings.js';
import type { DataSet } from './data-set.js';
import { postcodeParts } from './postcode-parts.js';

const shared = (least: number): string => `len(list_intersect(l.words, r.words)) >= ${least}`;
const alike = (least: number): string =>
  ['first_name', 'surname'].map((part) => `jaro_winkler_similarity(l.${part}, r.${part}) >= ${least}`).join(' AND ');

/** First and last names with the words of the whole name beside, for titles and second names. */
const names: Comparison = {
  name: 'names',
  columns: ['first_name', 'surname', 'full_name', 'words'],
  unknown: 'l.full_name IS NULL OR r.full_name IS NULL',
  levels: [
    { label: 'three words shared', when: shared(3) },
    { label: 'the same full_name', when: 'l.full_name = r.full_name', termFrequency: { column: 'full_name' } },
    { label: 'two words shared', when: shared(2) },
    { label: 'both alike by 0.92', when: alike(0.92) },
    { label: 'both alike by 0.88', when: alike(0.88) },
    { label: 'the same surname', when: 'l.surname = r.surname', termFrequency: { column: 'surname' } },
    { label: 'the same first name', when: 'l.first_name = r.first_name', termFrequency: { column: 'first_name' } },
    { label: 'a word shared', when: shared(1) },
  ],
};

const firstOfJanuary = (side: string): string => `${side}.dob LIKE '%-01-01'`;

/** A first of January stands for a year alone: it agrees with any day of its year. */
const birth: Comparison = {
  name: 'birth',
  columns: ['dob', 'born'],
  unknown: 'l.dob IS NULL OR r.dob IS NULL',
  levels: [
    { label: 'the same dob', when: 'l.dob = r.dob', termFrequency: { column: 'dob' } },
    { label: 'one slip of the pen', when: 'damerau_levenshtein(l.dob, r.dob) <= 1' },
    {
      label: 'the same year, one of them no more',
      when: `(${firstOfJanuary('l')} OR ${firstOfJanuary('r')}) AND substr(l.dob, 1, 4) = substr(r.dob, 1, 4)`,
    },
    { label: 'two slips of the pen', when: 'damerau_levenshtein(l.dob, r.dob) <= 2' },
    { label: 'the same year', when: 'substr(l.dob, 1, 4) = substr(r.dob, 1, 4)' },
    { label: 'within ten years', when: 'abs(l.born - r.born) <= 3652.5' },
  ],
};

/** One comparison of birth place and postcode: the postcodes were made up to lie in the birth place. */
const place: Comparison = {
  name: 'place',
  columns: ['postcode', 'sector', 'district', 'area', 'birth_place'],
  unknown: '(l.postcode IS NULL OR r.postcode IS NULL) AND (l.birth_place IS NULL OR r.birth_place IS NULL)',
  levels: [
    { label: 'the same postcode', when: 'l.postcode = r.postcode' },
    { label: 'the same sector', when: 'l.sector = r.sector' },
    { label: 'district and birth place', when: 'l.district = r.district AND l.birth_place = r.birth_place' },
    { label: 'the same birth place', when: 'l.birth_place = r.birth_place', termFrequency: { column: 'birth_place' } },
    { label: 'the same district', when: 'l.district = r.district' },
    { label: 'the same area', when: 'l.area = r.area' },
  ],
};

/** Historical figures with aliases, titles and many errors. The comparisons are Splink's own demonstration's. */
export const historical: DataSet = {
  name: 'historical',
  title: 'historical 50k, half',
  sources: ['historical_50k_half/people.csv'],
  left: 'SELECT cluster AS entity, * EXCLUDE (unique_id, cluster) FROM $1',
  profile: {
    columns: {
      fullName: 'full_name',
      forename: 'first_name',
      surname: 'surname',
      dateOfBirth: 'dob',
      sex: 'gender',
      postcode: 'postcode_fake',
      birthPlace: 'birth_place',
      occupation: 'occupation',
    },
    dateFormat: 'yyyy-MM-dd',
  },
  recipe: {
    name: 'historical',
    left: {
      first_name: 'first_name',
      surname: 'surname',
      whole_name: 'full_name',
      dob: 'dob',
      born: 'try_cast(dob AS DATE)',
      birth_place: 'birth_place',
      postcode: 'upper(postcode_fake)',
      occupation: 'occupation',
    },
    derived: {
      full_name: "first_name || ' ' || surname",
      last_word: "string_split(whole_name, ' ')[-1]",
      words: "list_distinct(regexp_extract_all(whole_name, '[a-z]{3,}'))",
      ...postcodeParts('postcode'),
    },
    comparisons: [names, birth, place, exactMatch('occupation')],
    blocking: [
      blockOn('postcode'),
      blockOn('surname'),
      blockOn('dob'),
      blockOn('substr(first_name, 1, 3)', 'substr(surname, 1, 4)'),
      blockOn('first_name', 'birth_place'),
      blockOn('substr(surname, 1, 3)', 'birth_place'),
      blockOn('birth_place', 'substr(dob, 1, 4)'),
      blockOn('first_name', 'substr(dob, 1, 4)'),
      blockOn('district', 'first_name'),
      blockOn('district', 'substr(surname, 1, 2)'),
      blockOn('occupation', 'birth_place'),
      blockOn('last_word'),
    ],
    deterministic: [
      blockOn('first_name', 'surname', 'dob'),
      blockOn('substr(first_name, 1, 2)', 'surname', 'substr(postcode, 1, 2)'),
      blockOn('dob', 'postcode'),
    ],
    recall: 0.6,
    training: [blockOn('first_name', 'surname'), blockOn('dob')],
    randomPairs: 3e6,
    keepFrom: 2 ** -12,
    joinAt: 0.95,
  },
};
