/** Letters that no accent can be taken from. */
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
};

/** Small Cyrillic and Greek letters that look Latin, as capitals or as they are. After Unicode UTS 39, confusables. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  һ: 'h',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ζ: 'z',
};

const HIDDEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const ACCENTS = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;
const APOSTROPHES = /['’‘`´ʼʹ＇]/g;
const NOT_IN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Longest text that is compared. Nobody's name is cut for it: only what is matched on is. */
export const LONGEST_COMPARED = 80;

export interface FoldedText {
  /** Lower-case words without accents or punctuation, separated by single spaces. `O’Brien-Núñez` is `obrien nunez`. */
  readonly text: string;
  readonly changes: readonly FoldChange[];
}

export type FoldChange = 'hidden-characters' | 'accents' | 'punctuation' | 'mixed-script' | 'cut-short';

export function foldText(raw: string): FoldedText {
  const short = raw.slice(0, LONGEST_COMPARED * 2);
  const shown = short.replace(HIDDEN, '').normalize('NFKC').toLowerCase();
  const plain = withoutAccents(shown);
  const words = plain.replace(APOSTROPHES, '').replace(NOT_IN_WORDS, ' ').trim();
  const changes: [FoldChange, boolean][] = [
    ['hidden-characters', short.search(HIDDEN) >= 0],
    ['accents', plain !== shown],
    ['punctuation', words.replaceAll(' ', '') !== plain.replace(/\s/g, '')],
    ['mixed-script', isMixedScript(words)],
    ['cut-short', raw.length > short.length || words.length > LONGEST_COMPARED],
  ];
  return { text: words.slice(0, LONGEST_COMPARED), changes: changes.filter(([, is]) => is).map(([change]) => change) };
}

function withoutAccents(text: string): string {
  const bare = text.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return [...bare].map((letter) => ligatures[letter] ?? letter).join('');
}

/** Letters of two alphabets in one text: a slip, or somebody's disguise. */
export const isMixedScript = (text: string): boolean => SCRIPTS.filter((script) => script.test(text)).length > 1;

/** What a folded text looks like to the eye, in Latin letters as far as they go. */
export const looksLike = (folded: string): string => [...folded].map((letter) => lookAlikes[letter] ?? letter).join('');
