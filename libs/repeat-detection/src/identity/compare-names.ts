import type { FoundLevel } from './comparison.js';
import { looksLike } from './fold-text.js';
import type { Level } from './levels.js';
import { areNicknames } from './nicknames.js';
import type { NormalisedName, NormalisedPerson } from './normalised-person.js';
import { editDistance } from './similarity.js';
import { FORENAME, isClose, likeness, SURNAME, type Likeness } from './likeness.js';

/** The levels of two whole names, best first. Order decides which of several pairs of names is taken. */
const bestFirst = [
  'name-same',
  'name-swapped',
  'name-nickname',
  'name-close',
  'name-half-surname',
  'name-other-forename',
  'name-initial',
  'name-alike',
  'surname-no-forename',
  'forename-no-surname',
  'forename-only',
  'surname-only',
  'name-looks-alike',
  'name-differs',
] as const satisfies readonly Level[];
type WholeNameLevel = (typeof bestFirst)[number];

const LIKELY: readonly Level[] = ['name-swapped', 'name-nickname', 'name-close', 'name-half-surname'];

interface Pair extends FoundLevel {
  readonly level: WholeNameLevel;
}

/** The first names compared, then every other pair: a name used before counts for less than the current one. */
export function compareNames(left: NormalisedPerson, right: NormalisedPerson): FoundLevel | undefined {
  const [ours, theirs] = [left.names[0], right.names[0]];
  if (!ours || !theirs) return undefined;
  const current = compareTwo(ours, theirs);
  const best = left.names.flatMap((name) => right.names.map((other) => compareTwo(name, other))).sort(byRank)[0];
  if (!best || rank(best) >= rank(current) || rank(current) <= rank({ level: 'name-half-surname' })) return current;
  if (best.level === 'name-same') return { level: 'name-alias' };
  return LIKELY.includes(best.level) ? { level: 'name-alias-close' } : current;
}

const rank = ({ level }: Pair): number => bestFirst.indexOf(level);
const byRank = (left: Pair, right: Pair): number => rank(left) - rank(right);

function compareTwo(left: NormalisedName, right: NormalisedName): Pair {
  if (left.mixedScript || right.mixedScript || sameOnlyToTheEye(left, right))
    return { level: looks(left) === looks(right) ? 'name-looks-alike' : 'name-differs' };
  if (left.forename === '' || right.forename === '' || left.surname === '' || right.surname === '')
    return { level: compareHalves(left, right) };
  return compareWhole(left, right);
}

function compareHalves(left: NormalisedName, right: NormalisedName): WholeNameLevel {
  if (left.surname !== '' && left.surname === right.surname) return 'surname-no-forename';
  if (left.forename !== '' && left.forename === right.forename) return 'forename-no-surname';
  return 'name-differs';
}

function compareWhole(left: NormalisedName, right: NormalisedName): Pair {
  const forename = likeness(left.forename, right.forename, FORENAME);
  const surname = likeness(left.surname, right.surname, SURNAME);
  if (forename === 'same' && surname === 'same') return { level: 'name-same' };
  if (left.forename === right.surname && left.surname === right.forename) return { level: 'name-swapped' };
  if (surname === 'same' && areNicknames(left.forename, right.forename)) return { level: 'name-nickname' };
  if (isClose(forename) && isClose(surname)) return { level: 'name-close', label: slips(left, right) };
  if (forename === 'same' && sharesHalf(left, right)) return { level: 'name-half-surname' };
  if (isClose(surname)) return { level: sameFamily(left, right, forename) };
  if (forename === 'same') return { level: 'forename-only' };
  return { level: forename !== 'unlike' && surname !== 'unlike' ? 'name-alike' : 'name-differs' };
}

/** The surname agrees and the first forename does not. */
function sameFamily(left: NormalisedName, right: NormalisedName, forename: Likeness): WholeNameLevel {
  if (areNicknames(left.forename, right.forename)) return 'name-nickname';
  if (left.otherForenames.includes(right.forename) || right.otherForenames.includes(left.forename))
    return 'name-other-forename';
  const initials = left.forename.length === 1 || right.forename.length === 1;
  if (initials && left.forename[0] === right.forename[0]) return 'name-initial';
  return forename === 'alike' ? 'name-alike' : 'surname-only';
}

const sharesHalf = (left: NormalisedName, right: NormalisedName): boolean =>
  left.surnameParts.length + right.surnameParts.length > 2 &&
  left.surnameParts.some((part) => part.length > 3 && right.surnameParts.includes(part));

function slips(left: NormalisedName, right: NormalisedName): string {
  const parts = [describe('forename', left.forename, right.forename), describe('surname', left.surname, right.surname)];
  return parts.filter((part) => part !== '').join(' and ');
}

function describe(part: 'forename' | 'surname', left: string, right: string): string {
  if (left === right) return '';
  return editDistance(left, right) === 1 ? `${part} differs by one letter` : `${part} differs by a few letters`;
}

const looks = (name: NormalisedName): string => looksLike(`${name.forename} ${name.surname}`);

const sameOnlyToTheEye = (left: NormalisedName, right: NormalisedName): boolean =>
  looks(left) === looks(right) && (left.forename !== right.forename || left.surname !== right.surname);

/** Middle names say something only where both have any. One initial fits every name that begins with it. */
export function compareOtherForenames(left: NormalisedPerson, right: NormalisedPerson): FoundLevel | undefined {
  const ours = left.names.flatMap(({ otherForenames }) => otherForenames);
  const theirs = right.names.flatMap(({ otherForenames }) => otherForenames);
  if (ours.length === 0 || theirs.length === 0) return undefined;
  if (ours.some((name) => name.length > 1 && theirs.includes(name))) return { level: 'other-forenames-shared' };
  const fit = ours.some((name) => theirs.some((other) => fits(name, other)));
  return fit ? undefined : { level: 'other-forenames-differ' };
}

const fits = (name: string, other: string): boolean =>
  isClose(likeness(name, other, FORENAME)) ||
  areNicknames(name, other) ||
  name.startsWith(other) ||
  other.startsWith(name);
