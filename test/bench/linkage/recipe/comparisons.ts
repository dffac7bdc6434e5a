import type { Comparison, Level, Sql } from './settings.js';

/** Ready-made comparisons with the levels that Splink's comparison library documents; the SQL is ours. */

const bothLack = (...columns: string[]): Sql =>
  columns.map((column) => `(l.${column} IS NULL OR r.${column} IS NULL)`).join(' AND ');
const same = (column: string): Sql => `l.${column} = r.${column}`;
const alike = (column: string, least: number): Sql => `jaro_winkler_similarity(l.${column}, r.${column}) >= ${least}`;

const exact = (column: string, termFrequencies = true): Level => ({
  label: `the same ${column}`,
  when: same(column),
  ...(termFrequencies && { termFrequency: { column } }),
});

export const exactMatch = (column: string, termFrequencies = true): Comparison => ({
  name: column,
  columns: [column],
  unknown: bothLack(column),
  levels: [exact(column, termFrequencies)],
});

export const nameComparison = (column: string): Comparison => ({
  name: column,
  columns: [column],
  unknown: bothLack(column),
  levels: [
    exact(column),
    ...[0.92, 0.88, 0.7].map((least) => ({ label: `${column} alike by ${least}`, when: alike(column, least) })),
  ],
});

/** Expects a derived column `full_name`, for its frequency. */
export const forenameSurnameComparison = (forename: string, surname: string): Comparison => ({
  name: `${forename}_${surname}`,
  columns: [forename, surname, 'full_name'],
  unknown: bothLack(forename, surname),
  levels: [
    exact('full_name'),
    { label: 'the other way round', when: `l.${forename} = r.${surname} AND l.${surname} = r.${forename}` },
    ...[0.92, 0.88].map((least) => ({
      label: `both alike by ${least}`,
      when: `${alike(forename, least)} AND ${alike(surname, least)}`,
    })),
    exact(surname),
    exact(forename),
  ],
});

/** Expects a derived DATE column beside the text. */
export const birthComparison = (text: string, date: string): Comparison => ({
  name: text,
  columns: [text, date],
  unknown: bothLack(date),
  levels: [
    exact(text, false),
    { label: 'one slip of the pen', when: `damerau_levenshtein(l.${text}, r.${text}) <= 1` },
    ...[
      ['a month', 30.4375],
      ['a year', 365.25],
      ['ten years', 3652.5],
    ].map(([words, days]) => ({ label: `within ${words}`, when: `abs(l.${date} - r.${date}) <= ${days}` })),
  ],
});

/** Expects derived columns for sector, district and area. */
export const postcodeComparison = (postcode: string): Comparison => ({
  name: postcode,
  columns: [postcode, 'sector', 'district', 'area'],
  unknown: bothLack(postcode),
  levels: [postcode, 'sector', 'district', 'area'].map((part) => exact(part, false)),
});

export const emailComparison = (email: string): Comparison => ({
  name: email,
  columns: [email, 'email_user'],
  unknown: bothLack(email),
  levels: [
    exact(email),
    exact('email_user', false),
    { label: 'e-mail alike', when: alike(email, 0.88) },
    { label: 'user part alike', when: alike('email_user', 0.88) },
  ],
});

export const editComparison = (column: string, edits: number, termFrequencies = false): Comparison => ({
  name: column,
  columns: [column],
  unknown: bothLack(column),
  levels: [
    exact(column, termFrequencies),
    { label: `within ${edits} edits`, when: `damerau_levenshtein(l.${column}, r.${column}) <= ${edits}` },
  ],
});
