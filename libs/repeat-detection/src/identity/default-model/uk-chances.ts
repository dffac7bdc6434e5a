import type { ModelLevel } from '../score/linkage-model.js';
import type { Relation } from '../score/latent-classes.js';

/** How often two records are on a level, given what they are to each other. Levels left out never are. */
export type Chances = Readonly<Record<ModelLevel['level'], number>>;
export type ChancesByRelation = Readonly<Record<Relation, Chances>>;

/**
 * Two records of one person differ where either is wrong, so the rates of one record count about twice. Error rates are
 * our estimates, midway between those of victims' records and of suspects': of a forename a
 * nickname or variant in 10% and a slip in 4.5%, of a surname a change in 2%, a slip in 4.5% and half of a double one in
 * 1%, columns swapped in 0.5%; of a birth date day and month swapped in 1.75%, one figure wrong in 2.5% and the year off
 * by one or ten in 1.4%; moved in 27% and a slip in 2% of postcodes; a new phone in 27% and a new e-mail in 17%; a
 * number of somebody else in 0.1%. Their shape follows FEBRL's generator (Christen 2008) and pseudopeople's defaults.
 *
 * Chance agreement was measured on 6,000,000 pairs of people with forenames and surnames drawn by their share in England
 * and Wales (see `nameFrequency`), and birth dates drawn evenly over eighty years: with real ages, which bunch, dates
 * agree up to half as often again.
 */
export const forenameChances = {
  person: {
    'forename-same': 0.755,
    'forename-variant': 0.12,
    'forename-close': 0.07,
    'forename-begins-same': 0.015,
    'forename-among-others': 0.01,
    'forename-weak': 0.015,
    'forename-differs': 0.015,
  },
  /** Father and son of one forename are one or two in a hundred, and few pairs of a household are fathers and sons. */
  household: {
    'forename-same': 0.0075,
    'forename-variant': 0.003,
    'forename-close': 0.001,
    'forename-begins-same': 0.0002,
    'forename-among-others': 0.01,
    'forename-weak': 0.005,
    'forename-differs': 0.9733,
  },
  strangers: {
    'forename-same': 0.00334,
    'forename-variant': 0.00236,
    'forename-close': 0.00094,
    'forename-begins-same': 0.0002,
    'forename-among-others': 0.0034,
    'forename-weak': 0.0047,
    'forename-differs': 0.98506,
  },
} satisfies ChancesByRelation;

export const surnameChances = {
  person: {
    'surname-same': 0.855,
    'surname-close': 0.075,
    'surname-part': 0.018,
    'surname-weak': 0.012,
    'surname-differs': 0.04,
  },
  /** Most of a household share their surname; partners who did not marry, and children of another father, do not. */
  household: {
    'surname-same': 0.74,
    'surname-close': 0.04,
    'surname-part': 0.03,
    'surname-weak': 0.01,
    'surname-differs': 0.18,
  },
  strangers: {
    'surname-same': 0.00066,
    'surname-close': 0.00087,
    'surname-part': 0.00057,
    'surname-weak': 0.00328,
    'surname-differs': 0.99462,
  },
} satisfies ChancesByRelation;

/** Forename and surname in one another's places: wholly, by half, and where one record has a single name. */
export const crossedNames = {
  person: { 'names-swapped': 0.008, 'names-crossed': 0.004, 'name-alone-crossed': 0.02 },
  household: { 'names-swapped': 0.000001, 'names-crossed': 0.0019, 'name-alone-crossed': 0.0019 },
  strangers: { 'names-swapped': 0.000001, 'names-crossed': 0.0019, 'name-alone-crossed': 0.0019 },
} satisfies ChancesByRelation;

/**
 * Of one person and of strangers; kin have their own, for they are seldom born on one day. Who guesses an age is eight years
 * wrong (root mean square; Clifford, Watson and White 2018, R. Soc. Open Sci. 5:180841): a guess is read as five years on either side,
 * so it fits one in two, and only what lies more than fifteen years away says anything against it.
 */
export const birthChances = {
  person: {
    same: 0.8808,
    swapped: 0.033,
    'day-slip': 0.02,
    'day-differs': 0.006,
    'month-differs': 0.014,
    'year-slip': 0.028,
    'year-differs': 0.005,
    'same-year': 0.004,
    near: 0.003,
    decade: 0.004,
    differs: 0.002,
    generation: 0.0002,
    'no-year-same': 0.93,
    'no-year-half': 0.06,
    'no-year-differs': 0.01,
    'only-year-same': 0.88,
    'only-year-near': 0.08,
    'only-year-decade': 0.03,
    'only-year-differs': 0.01,
    'year-part-same': 0.93,
    'year-part-half': 0.03,
    'year-part-near': 0.02,
    'year-part-differs': 0.02,
    'part-same': 0.93,
    'part-differs': 0.07,
    'guess-fits': 0.508,
    'guess-near': 0.143,
    'guess-decade': 0.296,
    'guess-differs': 0.053,
  },
  strangers: {
    same: 0.0000342,
    swapped: 0.0000125,
    'day-slip': 0.0004,
    'day-differs': 0.00063,
    'month-differs': 0.0004,
    'year-slip': 0.00048,
    'year-differs': 0.00238,
    'same-year': 0.01107,
    near: 0.049,
    decade: 0.1835,
    differs: 0.0842,
    generation: 0.6679,
    'no-year-same': 0.0027,
    'no-year-half': 0.11,
    'no-year-differs': 0.8873,
    'only-year-same': 0.0125,
    'only-year-near': 0.049,
    'only-year-decade': 0.184,
    'only-year-differs': 0.7545,
    'year-part-same': 0.0008,
    'year-part-half': 0.0117,
    'year-part-near': 0.003,
    'year-part-differs': 0.9845,
    'part-same': 0.06,
    'part-differs': 0.94,
    'guess-fits': 0.1325,
    'guess-near': 0.0455,
    'guess-decade': 0.165,
    'guess-differs': 0.657,
  },
} satisfies Partial<ChancesByRelation>;

/** One birth in seventy is of twins (ONS, Birth characteristics in England and Wales, 2022: 1.4%). */
export const TWINS = 0.015;
