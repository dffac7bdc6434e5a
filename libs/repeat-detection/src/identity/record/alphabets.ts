/** Small Cyrillic and Greek letters that look Latin, as capitals or as they are. After Unicode UTS 39, confusables. */
const lookAlikes = table('авсеһнікмојрѕтухαβεηικμνορτυχζ', 'abcehhikmojpstyxabenikmvoptuxz'.split(''));

/** After BGN/PCGN, without marks: https://www.gov.uk/government/publications/romanization-systems. */
const cyrillic = table(
  'абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя',
  'a b v g g d e e ye zh z i i i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'.split(' '),
);

/** After ELOT 743 without its pairs: https://en.wikipedia.org/wiki/Romanization_of_Greek. */
const greek = table('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'.split(' '));

const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Letters of two alphabets in one word: a slip, or somebody's disguise. */
export const isMixedWord = (word: string): boolean => OTHER.test(word) && LATIN.test(word);

/** What a small word looks like to the eye, in Latin letters as far as they go. */
export const asItLooks = (word: string): string => replaced(word, lookAlikes);

/** A small Cyrillic or Greek word as it is written in Latin letters; other alphabets stay as they are. */
export function inLatinLetters(word: string): string {
  return OTHER.test(word) ? replaced(replaced(word.normalize('NFC'), cyrillic), greek) : word;
}

function table(letters: string, latin: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...letters].map((letter, place) => [letter, latin[place] ?? '']));
}

const replaced = (word: string, by: ReadonlyMap<string, string>): string =>
  [...word].map((letter) => by.get(letter) ?? letter).join('');
