import { emailComparison, nameComparison } from '../recipe/comparisons.js';
import { blockOn, type Comparison, type RecipeSettings } from '../recipe/settings.js';
import { postcodeParts } from './postcode-parts.js';

export const peopleProfile = {
  columns: {
    forename: 'forename',
    surname: 'surname',
    middleName: 'middle_name',
    sex: 'sex',
    dateOfBirth: 'date_of_birth',
    houseNumber: 'house_number',
    street: 'street',
    town: 'town',
    postcode: 'postcode',
    phone: 'phone',
    email: 'email',
    nationalId: 'nhs_number',
  },
  dateFormat: 'yyyy-MM-dd',
};

const { forename, surname, sex, dateOfBirth, postcode } = peopleProfile.columns;
/** As little as a hub may know of somebody: what speed by five columns is measured on. */
export const fiveColumnsProfile = {
  id: 'record_id',
  ...peopleProfile,
  columns: { forename, surname, sex, dateOfBirth, postcode },
};

const lacking = (column: string): string => `(l.${column} IS NULL OR r.${column} IS NULL)`;
const same = (...columns: string[]): string => columns.map((column) => `l.${column} = r.${column}`).join(' AND ');
const alike = (least: number): string =>
  ['forename', 'surname'].map((part) => `jaro_winkler_similarity(l.${part}, r.${part}) >= ${least}`).join(' AND ');
const frequent = (column: string) => ({
  label: `the same ${column}`,
  when: same(column),
  termFrequency: { column, least: 1e-5 },
});

const names: Comparison = {
  name: 'names',
  columns: ['forename', 'surname', 'full_name'],
  unknown: `${lacking('forename')} AND ${lacking('surname')}`,
  levels: [
    { ...frequent('full_name'), termFrequency: { column: 'full_name', least: 1e-6 } },
    { label: 'the other way round', when: 'l.forename = r.surname AND l.surname = r.forename' },
    { label: 'both alike by 0.9', when: alike(0.9) },
    { label: 'both alike by 0.8', when: alike(0.8) },
    frequent('surname'),
    frequent('forename'),
  ],
};

/** A first of January mostly stands for an age that was told, and may be a year off. */
const birth: Comparison = {
  name: 'birth',
  columns: ['date_of_birth', 'born', 'first_of_january'],
  unknown: lacking('born'),
  levels: [
    { label: 'the same date', when: `${same('date_of_birth')} AND NOT l.first_of_january` },
    {
      label: 'one slip of the pen',
      when: 'NOT l.first_of_january AND NOT r.first_of_january AND damerau_levenshtein(l.date_of_birth, r.date_of_birth) <= 1',
    },
    {
      label: 'a first of January within the year',
      when: '(l.first_of_january OR r.first_of_january) AND abs(l.born - r.born) <= 366',
    },
    {
      label: 'day and month the other way round',
      when: '(day(l.born) = month(r.born) AND month(l.born) = day(r.born) AND year(l.born) = year(r.born))',
    },
    { label: 'within a year', when: 'abs(l.born - r.born) <= 366' },
    { label: 'within ten years', when: 'abs(l.born - r.born) <= 3653' },
  ],
};

const home: Comparison = {
  name: 'home',
  columns: ['postcode', 'sector', 'district', 'area', 'address'],
  unknown: `${lacking('postcode')} AND ${lacking('address')}`,
  levels: [
    { label: 'address and postcode', when: same('address', 'postcode') },
    { label: 'the same address', when: same('address') },
    frequent('postcode'),
    ...['sector', 'district', 'area'].map((part) => ({ label: `the same ${part}`, when: same(part) })),
  ],
};

const number = (column: string): Comparison => ({
  name: column,
  columns: [column],
  unknown: lacking(column),
  levels: [{ label: `the same ${column}`, when: same(column) }],
});

export const peopleRecipe: RecipeSettings = {
  name: 'people',
  left: {
    forename: "nullif(lower(forename), 'unknown')",
    surname: 'lower(surname)',
    middle_name: 'lower(middle_name)',
    sex: 'sex',
    date_of_birth: 'date_of_birth',
    born: 'try_cast(date_of_birth AS DATE)',
    first_of_january: "date_of_birth LIKE '%-01-01'",
    postcode: "nullif(postcode, 'ZZ99 3VZ')",
    address: "lower(house_number || ' ' || street)",
    phone: 'phone',
    email: 'email',
    nhs_number: 'nhs_number',
  },
  derived: {
    full_name: "forename || ' ' || surname",
    email_user: "nullif(regexp_extract(email, '^[^@]+'), '')",
    ...postcodeParts('postcode'),
  },
  comparisons: [
    names,
    nameComparison('middle_name'),
    birth,
    home,
    number('sex'),
    number('phone'),
    emailComparison('email'),
    number('nhs_number'),
  ],
  blocking: [
    blockOn('nhs_number'),
    blockOn('email'),
    blockOn('phone'),
    blockOn('surname', 'date_of_birth'),
    blockOn('forename', 'date_of_birth'),
    blockOn('postcode', 'surname'),
    blockOn('postcode', 'forename'),
    blockOn('postcode', 'date_of_birth'),
    blockOn('full_name'),
    blockOn('address', 'district'),
    blockOn('surname', 'substr(forename, 1, 1)', 'substr(date_of_birth, 1, 4)'),
    blockOn('surname', 'district', 'sex'),
    blockOn('forename', 'district', 'substr(date_of_birth, 1, 4)'),
  ],
  deterministic: [
    blockOn('nhs_number'),
    blockOn('full_name', 'date_of_birth', 'sex'),
    blockOn('forename', 'date_of_birth', 'postcode'),
    blockOn('email', 'forename'),
  ],
  recall: 0.7,
  training: [blockOn('forename', 'surname', 'date_of_birth'), blockOn('nhs_number'), blockOn('email')],
  randomPairs: 1e6,
  keepFrom: 0.01,
  joinAt: 0.99,
};

/** The same with rules that bring some forty pairs a record together in a million, as hard cases need. */
export const widePeopleRecipe: RecipeSettings = {
  ...peopleRecipe,
  name: 'people-wide',
  blocking: [
    ...peopleRecipe.blocking,
    blockOn('surname', 'area'),
    blockOn('substr(surname, 1, 4)', 'substr(forename, 1, 3)'),
    blockOn('forename', 'substr(date_of_birth, 1, 4)', 'sex'),
  ],
};
