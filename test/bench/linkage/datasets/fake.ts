import { editComparison, emailComparison, exactMatch, nameComparison } from '../recipe/comparisons.js';
import { blockOn } from '../recipe/settings.js';
import type { DataSet } from './data-set.js';

/** A thousand made-up people; the guesses are those of Splink's tutorial, with wider blocking. */
export const fake: DataSet = {
  name: 'fake',
  title: 'fake_1000',
  sources: ['fake_1000/fake_1000.csv'],
  left: 'SELECT cluster AS entity, * EXCLUDE (unique_id, cluster) FROM $1',
  profile: {
    columns: { forename: 'first_name', surname: 'surname', dateOfBirth: 'dob', town: 'city', email: 'email' },
    dateFormat: 'yyyy-MM-dd',
  },
  recipe: {
    name: 'fake',
    left: { first_name: 'first_name', surname: 'surname', dob: 'dob', city: 'city', email: 'email' },
    derived: { email_user: "nullif(regexp_extract(email, '^[^@]+'), '')" },
    comparisons: [
      nameComparison('first_name'),
      nameComparison('surname'),
      editComparison('dob', 1),
      exactMatch('city'),
      emailComparison('email'),
    ],
    blocking: [
      blockOn('email'),
      blockOn('email_user'),
      blockOn('dob'),
      blockOn('surname'),
      blockOn('first_name'),
      blockOn('city', 'substr(dob, 1, 7)'),
      blockOn('substr(surname, 1, 3)', 'substr(dob, 1, 4)'),
      blockOn('substr(first_name, 1, 3)', 'substr(dob, 1, 4)'),
      blockOn('city', 'substr(surname, 1, 2)'),
      blockOn('city', 'substr(first_name, 1, 2)'),
    ],
    deterministic: [
      blockOn('first_name', 'dob'),
      { ...blockOn('first_name'), also: 'levenshtein(l.surname, r.surname) <= 2' },
      blockOn('email'),
    ],
    recall: 0.7,
    training: [blockOn('first_name', 'surname'), blockOn('dob')],
    randomPairs: 2e6,
    keepFrom: 2 ** -12,
    joinAt: 0.5,
  },
};
