import type { PairView } from './pair-view.js';

/** A reason for not joining two records unasked, whatever their weight. */
interface HoldBack {
  readonly because: string;
  readonly holds: (pair: PairView) => boolean;
  /** Where it stands for too little evidence and not for a danger: whether what else agrees leaves hardly any doubt. */
  readonly liftedBy?: (pair: PairView) => boolean;
}

/**
 * Bits, one error in a hundred: no pair without a birth date is joined on less, whatever mistakes are said to cost. Of some
 * 700 that this joined in two generated counties of 20,000 people, two were false: a mother and a daughter of one name.
 */
const LITTLE_DOUBT = 6.6;

const agreeingForenames = [
  'forename-same',
  'forename-variant',
  'forename-close',
  'forename-among-others',
  'names-swapped',
];
const slips = ['day-slip', 'month-differs', 'year-slip'];
const fullDates = ['same', 'swapped', ...slips];
const isAnotherSex = (sex: string): boolean => ['differs', 'differs-from-forename'].includes(sex);

/**
 * Nobody is joined on a name alone, on a name with a birth year, on a name with a full birth date (two victims were taken
 * for one by that, and officers went to the wrong home: ICO reprimand of March 2024), on another forename
 * (twins agree in all but that), on a form of the forename that is the other sex's, or on a name that only looks the same; on
 * a birth date a slip apart only with a home or a phone in common, not with a part of town; and on a name and a home without
 * a birth date only where little doubt is left.
 */
const withoutNumber: readonly HoldBack[] = [
  { because: 'the forename does not agree', holds: ({ forename }) => !agreeingForenames.includes(forename) },
  { because: 'the name does not support it', holds: (pair) => !pair.supports('name') },
  {
    because: 'nothing beside the name and the birth date supports it',
    holds: (pair) => pair.supports('name') && !pair.sharesPlace,
  },
  {
    because: 'there is no full birth date to go by',
    holds: ({ birth }) => isVague(birth),
    liftedBy: ({ sharesHome, weightBesidePlaceholders, hasAlikeAddress }) =>
      sharesHome && weightBesidePlaceholders >= LITTLE_DOUBT && !hasAlikeAddress,
  },
  {
    because: 'the sex is another, and there is no one birth date to go by',
    holds: ({ birth, sex }) => isNoOneDate(birth) && isAnotherSex(sex),
  },
  {
    because: 'the surname is another, and there is no one birth date to go by',
    holds: ({ birth, surname }) => isNoOneDate(birth) && surname === 'surname-differs',
  },
  {
    because: 'the further names are others',
    holds: ({ words }) => words === 'none-shared',
  },
  {
    because: 'the birth dates do not agree',
    holds: ({ birth }) => !isVague(birth) && !fullDates.includes(birth),
  },
  {
    because: 'the birth dates are a slip apart, and no home or phone is shared',
    holds: ({ birth, sharesHome }) => slips.includes(birth) && !sharesHome,
  },
  {
    because: 'the forename is another form, and so is the sex',
    holds: ({ forename, sex }) => forename !== 'forename-same' && isAnotherSex(sex),
  },
  {
    because: 'the forenames are nearly alike, and both are usual ones',
    holds: (pair) => pair.forename === 'forename-close' && pair.has('two usual forenames'),
  },
  {
    because: 'the forenames are nearly alike, and more than a slip apart',
    holds: (pair) => pair.forename === 'forename-close' && pair.has('alike beyond a slip'),
  },
  {
    because: 'a name only looks the same, in letters of another alphabet',
    holds: (pair) => pair.has('look-alike letters'),
  },
  { because: 'an unborn child is never joined unasked', holds: (pair) => pair.has('unborn') },
];

const withNumber: readonly HoldBack[] = [
  {
    because: 'nothing but a number agrees',
    holds: (pair) => !pair.supports('name') && !pair.supports('birth'),
  },
  {
    because: 'the name is another in spite of the number',
    holds: ({ forename }) => forename === 'forename-differs' || forename === 'names-crossed',
  },
  {
    because: 'the birth dates are a generation apart in spite of the number',
    holds: ({ birth }) => birth === 'generation',
  },
];

/** Why two records are not joined unasked. */
export const whatHoldsBack = (pair: PairView): string[] =>
  (pair.sharesNumber ? withNumber : withoutNumber)
    .filter(({ holds, liftedBy }) => holds(pair) && !liftedBy?.(pair))
    .map(({ because }) => because);

/**
 * Same surname, birth date and home or phone, and two usual forenames that are not alike: as twins have. Without a number
 * in common they are two people, whatever the weight. Where a forename may be a badly written one, somebody is asked.
 */
export const areLikeTwins = (pair: PairView): boolean =>
  (pair.surname === 'surname-same' || pair.surname === 'surname-close') &&
  pair.forename === 'forename-differs' &&
  pair.has('two usual forenames') &&
  (pair.birth === 'same' || pair.birth === 'swapped') &&
  pair.sharesPlace;

/**
 * One name and one home or phone, and birth dates a generation apart: a parent and a child of one name. They are two people,
 * or a record without a birth date, which fits both, would make one of them.
 */
export const areLikeNamesakes = (pair: PairView): boolean =>
  ['forename-same', 'forename-variant', 'forename-close'].includes(pair.forename) &&
  (pair.surname === 'surname-same' || pair.surname === 'surname-close') &&
  pair.birth === 'generation' &&
  pair.sharesPlace;

/**
 * Whether two records contradict each other in more than what is put right in one person's record: two of the forename,
 * the surname and the birth date are others, or the birth dates lie a generation apart. Then a number that is used again
 * for somebody else is as likely.
 */
export const areGrosslyUnlike = (pair: PairView): boolean => {
  const otherBirth = !isVague(pair.birth) && !fullDates.includes(pair.birth);
  const otherForename = pair.forename === 'forename-differs' || pair.forename === 'names-crossed';
  const others = [otherForename, pair.surname === 'surname-differs', otherBirth].filter(Boolean).length;
  return others >= 2 || pair.birth === 'generation' || areLikeTwins(pair);
};

/**
 * Whether a person who is asked would have nothing to go by either: fewer than two of the name, the birth date, and a home
 * or a phone agree. Asking costs, and would settle nothing.
 */
export const isTooThinToAsk = (pair: PairView): boolean =>
  [pair.supports('name'), pair.supports('birth') && !vagueBirths.includes(pair.birth), pair.sharesPlace].filter(Boolean)
    .length < 2;

const vagueBirths = ['only-year-same', 'only-year-near', 'part-same', 'guess-fits', 'guess-near'];
/** Nobody knows both birth dates, or they are a slip apart: what is further apart is held back by itself. */
const isNoOneDate = (birth: string): boolean => isVague(birth) || slips.includes(birth);

/** What is known of the birth agrees, and is no whole date; or nothing is known of it. */
const isVague = (birth: string): boolean =>
  ['unknown', 'year-part-same', 'no-year-same', ...vagueBirths].includes(birth);
