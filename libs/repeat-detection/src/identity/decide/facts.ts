import type { RecordStore } from '../encode/record-store.js';
import { likenessOf } from '../compare/text-likeness.js';
import { textOf } from '../encode/text-pool.js';
import { withinOneEdit } from '../text/edit-distance.js';
import { listedNames } from '../text/name-frequency.js';
import { variantsOf } from '../text/variants.js';

/**
 * What is certain about two records beside their levels. Numbers are told by their kind: `same nhs-number` when both
 * records have one in common, `different nhs-number` when both have some and none in common.
 */
export type Fact =
  | `same ${string}`
  | `different ${string}`
  /** One is an unborn child, expected about when the other was born or is expected. */
  | 'unborn'
  /** One is an unborn child, and the other lives already. */
  | 'born and unborn'
  /** A name of one is written in letters that only look like others. */
  | 'look-alike letters'
  /** The forenames are two usual ones, and no forms of one another: Eric and Erin are two people sooner than a slip. */
  | 'two usual forenames'
  /** The forenames are alike by how they begin, and no one slip makes one of the other: Sukhdeep and Sukhjeet, as twins may be called. */
  | 'alike beyond a slip'
  /** Both births were told as a day that stands for one that nobody knew, and that whole families share: 1 January. */
  | 'two placeholder births'
  /** One record was made from the other: an agency wrote down whom another had referred to it. */
  | 'made from the other'
  /** Whoever keeps both records named both in one incident: who is written down twice side by side is two people. */
  | 'named side by side';

/** Kinds of number of which a person has one, and that pass a check before they are used. */
const oneToAPerson: readonly string[] = ['nhs-number', 'pnc-id'];

/** Facts that two records of one person cannot have, whatever agrees. */
export const cannotBeOne = (fact: Fact): boolean =>
  fact === 'born and unborn' ||
  fact === 'named side by side' ||
  oneToAPerson.some((kind) => fact === `different ${kind}`);

/** Whether a person has one number of the kind that this is of. */
export const isOneToAPerson = (number: string): boolean => oneToAPerson.includes(kindOf(number));

export const isSharedNumber = (fact: Fact): boolean => fact.startsWith('same ');

export function numberFacts({ identifiers, texts }: RecordStore, left: number, right: number): Fact[] {
  const { start, value } = identifiers;
  const numbersOf = (record: number): string[] =>
    [...value.subarray(start[record], start[record + 1])].map((number) => textOf(texts, number));
  const [ours, theirs] = [numbersOf(left), numbersOf(right)];
  if (ours.length === 0 || theirs.length === 0) return [];
  return [...new Set(ours.map(kindOf))].sort().flatMap((kind): Fact[] => {
    const [mine, others] = [ours, theirs].map((numbers) => numbers.filter((number) => kindOf(number) === kind));
    if (!mine?.length || !others?.length) return [];
    return [mine.some((number) => others.includes(number)) ? `same ${kind}` : `different ${kind}`];
  });
}

/** `nhs-number:9434765919` is an NHS number. */
const kindOf = (number: string): string => number.slice(0, Math.max(0, number.indexOf(':')));

let usual: ReadonlySet<string> | undefined;

/** Of the names in use, which come first. */
export function forenameFacts({ names, texts }: RecordStore, left: number, right: number): Fact[] {
  const forenameOf = (record: number): number =>
    (names.start[record] as number) < (names.start[record + 1] as number)
      ? (names.forename[names.start[record] as number] as number)
      : 0;
  const [mine, theirs] = [forenameOf(left), forenameOf(right)];
  if (mine === theirs || mine === 0 || theirs === 0) return [];
  const [ours, others] = [textOf(texts, mine), textOf(texts, theirs)];
  if (areTwoUsual(ours, others)) return ['two usual forenames'];
  const areAlike = likenessOf(texts, mine, theirs) === 'close' && !withinOneEdit(texts, mine, theirs);
  return areAlike && !areFormsOfOne(ours, others) ? ['alike beyond a slip'] : [];
}

/** Whether a folded forename is one of those in common use. */
export function isUsual(forename: string): boolean {
  usual ??= new Set(listedNames('forename'));
  return usual.has(forename);
}

const areTwoUsual = (mine: string, theirs: string): boolean =>
  isUsual(mine) && isUsual(theirs) && !areFormsOfOne(mine, theirs);

/** Also Beth and Lizzie, who both are Elizabeth. */
function areFormsOfOne(mine: string, theirs: string): boolean {
  const forms = new Set([mine, ...variantsOf('forename', mine)]);
  return [theirs, ...variantsOf('forename', theirs)].some((form) => forms.has(form));
}
