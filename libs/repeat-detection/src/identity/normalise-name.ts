import type { PersonName } from '#libs/case-schemas';
import { foldText, isMixedScript } from './fold-text.js';
import { change, type Change, type NormalisedName } from './normalised-person.js';

const TITLES = new Set(
  'mr mrs miss ms mx dr prof professor sir dame lord lady rev reverend master cllr pc dc'.split(' '),
);

/** What is written where a name is not known. After NHS England's linkage pipeline; `Null` is somebody's surname. */
const STANDS_FOR_NOTHING = new Set(
  (
    'unknown,not known,unk,nk,n k,na,n a,none given,no name,not given,not stated,not recorded,refused,nfa,anonymous,' +
    'known as,tba,tbc,test,xx,xxx,zzz,unborn,unborn baby,baby,newborn,infant,unknown male,unknown female'
  ).split(','),
);
/** In the place of a forename these say who somebody is, not what they are called. Child and Male are surnames. */
const STANDS_FOR_SOMEBODY = new Set(
  (
    'male,female,boy,girl,child,man,woman,baby boy,baby girl,baby of,twin,twin one,twin two,twin 1,twin 2,' +
    'first twin,second twin,mother,father,son,daughter'
  ).split(','),
);

export interface NormalisedPart {
  readonly name?: NormalisedName;
  readonly changes: readonly Change[];
}

/** A name to match on; none when it says nothing. */
export function normaliseName(raw: PersonName, field: string): NormalisedPart {
  const forenames = fold(
    raw.forenames,
    `${field}.forenames`,
    (text) => saysNothing(text) || STANDS_FOR_SOMEBODY.has(text),
  );
  const surname = fold(raw.surname, `${field}.surname`, (text) =>
    forenames.words.length > 0 ? saysNothing(text) : saysNothing(text) || STANDS_FOR_SOMEBODY.has(text),
  );
  const words = withoutTitles(forenames.words);
  const untitled = words.length < forenames.words.length ? [change(`${field}.forenames`, 'title-removed')] : [];
  const changes = [...forenames.changes, ...untitled, ...surname.changes];
  if (words.length === 0 && surname.words.length === 0) return { changes };
  return { name: nameOf(raw.kind, words, surname.words), changes };
}

function nameOf(
  kind: NormalisedName['kind'],
  words: readonly string[],
  surnameParts: readonly string[],
): NormalisedName {
  const [forename = '', ...otherForenames] = words;
  const mixedScript = isMixedScript([...words, ...surnameParts].join(' '));
  return { kind, forename, otherForenames, surname: surnameParts.join(''), surnameParts, mixedScript };
}

const saysNothing = (text: string): boolean => STANDS_FOR_NOTHING.has(text);

function fold(
  raw: string | undefined,
  field: string,
  isNothing: (text: string) => boolean,
): { words: string[]; changes: Change[] } {
  const { text, changes } = foldText(raw ?? '');
  const noted = changes.map((what) => change(field, what));
  if (isNothing(text)) return { words: [], changes: [...noted, change(field, 'stands-for-nothing')] };
  return { words: text === '' ? [] : text.split(' '), changes: noted };
}

function withoutTitles(words: readonly string[]): string[] {
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? [] : words.slice(first);
}
