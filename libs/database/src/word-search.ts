/** What stands between the words of a name or a reference: `O’Brien-Smith`, `42/0012/26`. */
const BETWEEN = `'’‘"-/\\.,;:()[]{}_&@#+`;

/**
 * The SQL of a column `words`, kept by the database, that holds the words of a text expression over the row, without accents
 * and case; and of its index. Searched by `wordQuery`.
 */
export const wordsColumn = (table: string, text: string): string => `
  ALTER TABLE ${table} ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', translate(
    regexp_replace(normalize(${text}, NFKD), '[\\u0300-\\u036F]', '', 'g'),
    '${BETWEEN.replaceAll("'", "''")}', repeat(' ', ${BETWEEN.length})))) STORED;
  CREATE INDEX ${table}_by_words ON ${table} USING gin (words);
`;

/** More words than that find no more than these. */
const MOST_WORDS = 8;

/**
 * The tsquery for all words that somebody typed, each in full or its beginning; undefined where there is none. Letters and
 * digits only come through, so whatever is typed is a word and no operator.
 */
export function wordQuery(typed: string): string | undefined {
  const plain = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0
    ? undefined
    : words
        .slice(0, MOST_WORDS)
        .map((word) => `${word}:*`)
        .join(' & ');
}
