import { birthComparison, exactMatch, forenameSurnameComparison, postcodeComparison } from '../recipe/comparisons.js';
import { blockOn } from '../recipe/settings.js';
import type { DataSet } from './data-set.js';
import { postcodeParts } from './postcode-parts.js';

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
      dob: 'dob',
      born: 'try_cast(dob AS DATE)',
      birth_place: 'birth_place',
      postcode: 'upper(postcode_fake)',
      occupation: 'occupation',
    },
    derived: { full_name: "first_name || ' ' || surname", ...postcodeParts('postcode') },
    comparisons: [
      forenameSurnameComparison('first_name', 'surname'),
      birthComparison('dob', 'born'),
      postcodeComparison('postcode'),
      exactMatch('birth_place'),
      exactMatch('occupation'),
    ],
    blocking: [
      blockOn('substr(first_name, 1, 3)', 'substr(surname, 1, 4)'),
      blockOn('surname', 'dob'),
      blockOn('first_name', 'dob'),
      blockOn('postcode', 'first_name'),
      blockOn('postcode', 'surname'),
      blockOn('dob', 'birth_place'),
      blockOn('substr(postcode, 1, 3)', 'dob'),
      blockOn('substr(postcode, 1, 3)', 'first_name'),
      blockOn('substr(postcode, 1, 3)', 'surname'),
      blockOn('substr(first_name, 1, 2)', 'substr(surname, 1, 2)', 'substr(dob, 1, 4)'),
    ],
    deterministic: [
      blockOn('first_name', 'surname', 'dob'),
      blockOn('substr(first_name, 1, 2)', 'surname', 'substr(postcode, 1, 2)'),
      blockOn('dob', 'postcode'),
    ],
    recall: 0.6,
    training: [blockOn('first_name', 'surname'), blockOn('dob')],
    randomPairs: 1e7,
    keepFrom: 1e-5,
    joinAt: 0.95,
  },
};
