import type { PairView } from './pair-view.js';

/** A reason for not joining two records unasked, whatever their weight. */
interface HoldBack {
  readonly because: string;
  readonly holds: (pair: PairView) => boolean;
  /** Where it stands for too little evidence and not for a danger: whether what else agrees leaves hardly any doubt. */
  readonly liftedBy?: (pair: PairView) => boolean;
}

/**
 * Bits, one error in a thousand: beyond them no pair is believed to be surer (`clampAt`). Of the pairs that this joined in a
 * generated county of 13,000 records, and in a census with its survey, none was false.
 */
const HARDLY_ANY_DOUBT = 10;

const agreeingForenames = [
  'forename-same',
  'forename-variant',
  'forename-close',
  'forename-among-others',
  'names-swapped',
];
const fullDates = ['same', 'swapped', 'day-slip', 'year-slip'];

/**
 * Nobody is joined on a name alone, on a name with a birth year, on a name with a full birth date (two victims were taken
 * for one by that, and officers went to the wrong home: ICO reprimand of March 2024), on another forename
 * (twins agree in all but that), or on a name that only looks the same; and on a name and a place without a birth date only
 * where so much agrees that hardly any doubt is left.
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
    liftedBy: ({ sharesPlace, weight }) => sharesPlace && weight >= HARDLY_ANY_DOUBT,
  },
  {
    because: 'the birth dates do not agree',
    holds: ({ birth }) => !isVague(birth) && !fullDates.includes(birth),
  },
  {
    because: 'the forenames are nearly alike, and both are usual ones',
    holds: (pair) => pair.forename === 'forename-close' && pair.has('two usual forenames'),
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
 * Whether a person who is asked would have nothing to go by either: fewer than two of the name, the birth date, and a home
 * or a phone agree. Asking costs, and would settle nothing.
 */
export const isTooThinToAsk = (pair: PairView): boolean =>
  [pair.supports('name'), pair.supports('birth') && !vagueBirths.includes(pair.birth), pair.sharesPlace].filter(Boolean)
    .length < 2;

const vagueBirths = ['only-year-same', 'only-year-near', 'part-same'];
/** What is known of the birth agrees, and is no whole date; or nothing is known of it. */
const isVague = (birth: string): boolean =>
  ['unknown', 'year-part-same', 'no-year-same', ...vagueBirths].includes(birth);
