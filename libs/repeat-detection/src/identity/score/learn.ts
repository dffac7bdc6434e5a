import type { ComparisonField } from '../compare/comparison-field.js';
import { nameParts } from '../compare/compare-name.js';
import { assumedOfOnePerson } from './linkage-model.js';
import { normaliseGroups, relations, type LatentClasses, type Relation } from './latent-classes.js';
import type { TrainingPairs } from './training-pairs.js';

export interface LearningPlan {
  /** Pairs that blocking brings together, or a fair sample of them. */
  readonly candidates: TrainingPairs;
  /** How many candidate pairs there are for each one in the sample. */
  readonly perCandidate: number;
  /**
   * Pairs that blocking brings together and that cannot be one person: of one file of two that each hold nobody twice.
   * They show what households and twins of this population look like.
   */
  readonly apart?: TrainingPairs;
  /** Pairs drawn at random. */
  readonly random: TrainingPairs;
  /** All pairs of records that there are. */
  readonly allPairs: number;
  readonly records: number;
}

const ROUNDS = 4;
const ITERATIONS = 12;

/**
 * Learns the probabilities without labels, by expectation-maximisation over the candidate pairs; chance agreement is
 * learned from random pairs alone, less what they hold of one person (which in a small file is much).
 */
export function learn(plan: LearningPlan): LatentClasses {
  const { fields } = plan.random;
  let chance = fields.map((field, place) => smooth(field, countLevels(plan.random, place), 0.5));
  let classes = firstGuess(fields, chance, plan);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let iteration = 0; iteration < ITERATIONS; iteration += 1) classes = maximise(plan, classes, chance);
    const strangers = expect(plan.random, classes, 1).strangers;
    chance = fields.map((field, place) => smooth(field, strangers[place] as Float64Array, 0.5));
  }
  return classes;
}

function countLevels({ levels, fields, patterns, pairs }: TrainingPairs, place: number): Float64Array {
  const counts = new Float64Array(fields[place]?.levels.length ?? 0);
  for (let pattern = 0; pattern < patterns; pattern += 1) {
    const level = levels[pattern * fields.length + place] as number;
    counts[level] = (counts[level] as number) + (pairs[pattern] as number);
  }
  return counts;
}

/** Pseudo-counts keep a level that was never seen from being impossible. */
function smooth(field: ComparisonField, counts: Float64Array, pseudo: number): Float64Array {
  return normaliseGroups(
    field,
    counts.map((count) => count + pseudo),
  );
}

function firstGuess(fields: readonly ComparisonField[], chance: Float64Array[], plan: LearningPlan): LatentClasses {
  const person = fields.map(assumedOfOnePerson);
  const prior = Math.min(0.2, (0.5 * plan.records) / plan.allPairs);
  const household = fields.map((field, place) =>
    kin(field, person[place] as Float64Array, chance[place] as Float64Array),
  );
  return {
    prior: { person: prior, household: prior, strangers: 1 - 2 * prior },
    levels: { person, household, strangers: chance },
  };
}

const SHARED_IN_HOUSEHOLDS: readonly string[] = ['home', 'phone', 'words', 'ethnicity'];

function kin(field: ComparisonField, person: Float64Array, chance: Float64Array): Float64Array {
  if (field.field === 'name') return kinNames(field, chance, surnameShares(person));
  const shared = SHARED_IN_HOUSEHOLDS.includes(field.field) ? 0.8 : 0.02;
  return person.map((same, level) => shared * same + (1 - shared) * (chance[level] as number));
}

const WIDTH = nameParts.surnames.length;

/** In a household forenames agree by chance, surnames by kinship. */
function kinNames(field: ComparisonField, chance: Float64Array, surname: Float64Array): Float64Array {
  const byChance = surnameShares(chance);
  const given = chance.map((probability, level) =>
    level < nameParts.forenames.length * WIDTH
      ? (probability / (byChance[level % WIDTH] || 1)) * (surname[level % WIDTH] as number)
      : probability,
  );
  return normaliseGroups(field, given);
}

function surnameShares(names: Float64Array): Float64Array {
  const shares = new Float64Array(WIDTH);
  // The first row is of names without forename, whose groups are their own.
  for (let level = WIDTH; level < nameParts.forenames.length * WIDTH; level += 1) {
    shares[level % WIDTH] = (shares[level % WIDTH] as number) + (names[level] as number);
  }
  return shares;
}

type Counts = Record<Relation, Float64Array[]> & { readonly totals: Record<Relation, number> };

function emptyCounts(fields: readonly ComparisonField[]): Counts {
  const zeros = () => fields.map(({ levels }) => new Float64Array(levels.length));
  return {
    person: zeros(),
    household: zeros(),
    strangers: zeros(),
    totals: { person: 0, household: 0, strangers: 0 },
  };
}

/** How often each level is expected in each relation, over the pairs, each of which stands for `each`. */
function expect(training: TrainingPairs, classes: LatentClasses, each: number): Counts {
  const { levels, fields, patterns, pairs } = training;
  const counts = emptyCounts(fields);
  const odds = new RelationOdds(training, classes);
  for (let pattern = 0; pattern < patterns; pattern += 1) {
    odds.of(pattern);
    for (const relation of relations) {
      const share = odds[relation] * (pairs[pattern] as number) * each;
      add(counts[relation], levels, pattern * fields.length, share);
      counts.totals[relation] += share;
    }
  }
  return counts;
}

/** The probability of each relation, given a pattern. */
class RelationOdds implements Record<Relation, number> {
  person = 0;
  household = 0;
  strangers = 0;
  private readonly bits: Record<Relation, readonly Float64Array[]>;
  private readonly prior: Record<Relation, number>;

  constructor(
    private readonly training: TrainingPairs,
    { prior, levels }: LatentClasses,
  ) {
    const bitsOf = (tables: readonly Float64Array[]): Float64Array[] => tables.map((table) => table.map(Math.log2));
    this.bits = {
      person: bitsOf(levels.person),
      household: bitsOf(levels.household),
      strangers: bitsOf(levels.strangers),
    };
    this.prior = {
      person: Math.log2(prior.person),
      household: Math.log2(prior.household),
      strangers: Math.log2(prior.strangers),
    };
  }

  of(pattern: number): void {
    const { levels, fields, rarity, rarityInHousehold } = this.training;
    let one = this.prior.person;
    let kin = this.prior.household - (rarityInHousehold[pattern] as number);
    let chance = this.prior.strangers - (rarity[pattern] as number);
    for (let place = 0; place < fields.length; place += 1) {
      const level = levels[pattern * fields.length + place] as number;
      one += this.bits.person[place]?.[level] ?? 0;
      kin += this.bits.household[place]?.[level] ?? 0;
      chance += this.bits.strangers[place]?.[level] ?? 0;
    }
    const highest = Math.max(one, kin, chance);
    const sum = 2 ** (one - highest) + 2 ** (kin - highest) + 2 ** (chance - highest);
    this.person = 2 ** (one - highest) / sum;
    this.household = 2 ** (kin - highest) / sum;
    this.strangers = 2 ** (chance - highest) / sum;
  }
}

function add(tables: Float64Array[], levels: Uint8Array, from: number, share: number): void {
  if (share < 1e-9) return;
  for (let place = 0; place < tables.length; place += 1) {
    const table = tables[place] as Float64Array;
    const level = levels[from + place] as number;
    table[level] = (table[level] as number) + share;
  }
}

const PSEUDO = 0.1;
/** Pairs of kin whose birth dates are assumed before any are seen, so that a twin is never impossible. */
const ASSUMED_KIN = 30;
/** One or two births in a hundred are of twins (ONS, Birth characteristics in England and Wales, 2022: 1.4%). */
const TWINS = 0.015;

function maximise(plan: LearningPlan, classes: LatentClasses, chance: Float64Array[]): LatentClasses {
  const counts = expect(plan.candidates, classes, plan.perCandidate);
  const { fields } = plan.random;
  const person = fields.map((field, place) => smooth(field, counts.person[place] as Float64Array, PSEUDO));
  const kinship = plan.apart ? expect(plan.apart, notOnePerson(classes), 1).household : counts.household;
  const household = fields.map((field, place) =>
    kinTable(field, kinship[place] as Float64Array, person[place] as Float64Array, chance[place] as Float64Array),
  );
  const share = (relation: Relation): number => Math.max(counts.totals[relation] / plan.allPairs, 1e-12);
  const prior = { person: share('person'), household: share('household') };
  return {
    prior: { ...prior, strangers: 1 - prior.person - prior.household },
    levels: { person, household, strangers: chance },
  };
}

function notOnePerson({ prior, levels }: LatentClasses): LatentClasses {
  // As likely kin as strangers to begin with: blocking has chosen them.
  return { prior: { ...prior, person: 1e-300 }, levels };
}

function kinTable(
  field: ComparisonField,
  counts: Float64Array,
  person: Float64Array,
  chance: Float64Array,
): Float64Array {
  const learned = smooth(field, counts, PSEUDO);
  if (field.field === 'name') return kinNames(field, chance, surnameShares(learned));
  if (SHARED_IN_HOUSEHOLDS.includes(field.field)) return learned;
  const assumed = person.map((same, level) => TWINS * same + (1 - TWINS) * (chance[level] as number));
  if (field.field !== 'birth') return assumed;
  return normaliseGroups(
    field,
    counts.map((count, level) => count + ASSUMED_KIN * (assumed[level] as number)),
  );
}
