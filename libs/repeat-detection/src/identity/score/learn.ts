import type { ComparisonField } from '../compare/comparison-field.js';
import { nameParts } from '../compare/compare-name.js';
import { assumedOfOnePerson } from './linkage-model.js';
import { normaliseGroups, type LatentClasses, type Relation } from './latent-classes.js';
import { Expectation, type Counts } from './expectation.js';
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

const MOST_ROUNDS = 40;
const STEPS = 3;
/** Once no probability has moved by more than this in a round, further rounds change no decision. */
const SETTLED = 5e-3;

/**
 * Learns the probabilities without labels, by expectation-maximisation over the candidate pairs; chance agreement is
 * learned from random pairs alone, less what they hold of one person (which in a small file is much).
 */
export function learn(plan: LearningPlan): LatentClasses {
  const { fields } = plan.random;
  let chance = fields.map((field, place) => smooth(field, countLevels(plan.random, place), 0.5));
  let classes = firstGuess(fields, chance, plan);
  const candidates = new Expectation(plan.candidates, plan.perCandidate);
  const random = new Expectation(plan.random, 1);
  const apart = plan.apart && new Expectation(plan.apart, 1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = classes;
    for (let step = 0; step < STEPS; step += 1) {
      const kin = apart?.of(notOnePerson(classes)).household;
      classes = maximise(plan, candidates.of(classes), kin, chance);
    }
    if (distance(before, classes) < SETTLED) break;
    const { strangers } = random.of(classes);
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

const PSEUDO = 0.1;
/** Pairs of kin whose birth dates are assumed before any are seen, so that a twin is never impossible. */
const ASSUMED_KIN = 30;
/** One or two births in a hundred are of twins (ONS, Birth characteristics in England and Wales, 2022: 1.4%). */
const TWINS = 0.015;

function maximise(
  plan: LearningPlan,
  counts: Counts,
  kin: Float64Array[] | undefined,
  chance: Float64Array[],
): LatentClasses {
  const { fields } = plan.random;
  const person = fields.map((field, place) => smooth(field, counts.person[place] as Float64Array, PSEUDO));
  const kinship = kin ?? counts.household;
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

/** The furthest that a probability of a level has moved, given one person or kin. */
function distance(before: LatentClasses, after: LatentClasses): number {
  let furthest = Math.abs(Math.log2(after.prior.person / before.prior.person));
  for (const relation of ['person', 'household'] as const) {
    after.levels[relation].forEach((table, field) =>
      table.forEach((chance, level) => {
        furthest = Math.max(furthest, Math.abs(chance - (before.levels[relation][field]?.[level] ?? 0)));
      }),
    );
  }
  return furthest;
}
